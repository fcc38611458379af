import { TONES } from '../../stance/stance.ts';
import { nameTone, signOf } from '../charts/tone-colors.ts';

/** What the colours of tones mean. */
export function viewToneKey(): string {
  const items = TONES.map(
    (_, grade) =>
      `<li><span class="swatch tone-${grade}" aria-hidden="true">${signOf(grade)}</span>${nameTone(grade)}</li>`,
  );
  return `<ul class="key" aria-label="Tones">${items.join('')}</ul>`;
}

/** What the colours of means mean. */
export function viewMeanKey(): string {
  const words = ['below −0.5', 'to −0.3', 'to −0.1', 'to +0.1', 'to +0.3', 'to +0.5', 'above'];
  const items = words.map(
    (word, grade) =>
      `<li><span class="swatch tone-${grade}" aria-hidden="true">${signOf(grade)}</span>${word}</li>`,
  );
  return `<ul class="key scale" aria-label="Mean scores">${items.join('')}</ul>`;
}

export const VOICE_KEY =
  '<span class="voice-key"><span aria-hidden="true">●</span> the outlet’s own voice</span> <span class="voice-key"><span aria-hidden="true">◇</span> voices that it quotes</span>';
