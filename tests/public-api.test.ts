import { expect, test } from 'vitest';
import * as api from '../src/index.ts';
import * as schema from '../src/report/schema.ts';

test('the package exports exactly these names', () => {
  expect(Object.keys(api).sort()).toMatchInlineSnapshot();
});

test('quotestance/schema exports exactly these names', () => {
  expect(Object.keys(schema).sort()).toMatchInlineSnapshot();
});
