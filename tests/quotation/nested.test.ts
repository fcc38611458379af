import { describe, expect, test } from 'vitest';
import { readQuotations } from './read-quotations.ts';

describe('talk inside talk', () => {
  test('a quotation inside a quotation has its own speaker and its parent', () => {
    const [outer, inner] = readQuotations(
      '“He came in and said, ‘You are late,’ and left,” Marta Ortiz said.',
    );
    expect(outer).toMatchObject({ speaker: 'Marta Ortiz', parent: null });
    expect(inner).toMatchObject({ content: 'You are late,', speaker: 'He', parent: 0 });
  });

  test('a quotation inside reported speech', () => {
    const [outer, inner] = readQuotations('Marta Ortiz said the man had told her, “I will not go.”');
    expect(outer).toMatchObject({ kind: 'indirect', speaker: 'Marta Ortiz', parent: null });
    expect(inner).toMatchObject({ kind: 'direct', speaker: 'the man', parent: 0 });
  });

  test('reported thought inside reported speech', () => {
    const [outer, inner] = readQuotations('Marta Ortiz said she believes the plan will fail.');
    expect(outer).toMatchObject({ speaker: 'Marta Ortiz', attitude: false });
    expect(inner).toMatchObject({ speaker: 'she', content: 'the plan will fail', attitude: true, parent: 0 });
  });
});
