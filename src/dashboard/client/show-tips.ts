/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Shows what a mark says of itself beside it, on hover and on focus; Escape hides it. */
export function showTips(): void {
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.hidden = true;
  // the mark has the same words as its name
  tip.setAttribute('aria-hidden', 'true');
  document.body.append(tip);
  let shown: { title: Element; words: string } | null = null;
  const hide = () => {
    // the browser's own tip comes back
    if (shown) shown.title.textContent = shown.words;
    shown = null;
    tip.hidden = true;
  };
  const show = (event: Event) => {
    const mark = event.target instanceof Element ? event.target.closest('.plot a') : null;
    const title = mark?.querySelector('title');
    if (!mark || !title) {
      hide();
      return;
    }
    if (shown?.title === title) return;
    hide();
    shown = { title, words: title.textContent ?? '' };
    title.textContent = '';
    tip.textContent = shown.words;
    tip.hidden = false;
    const box = mark.getBoundingClientRect();
    const width = tip.offsetWidth;
    const left = Math.max(6, Math.min(box.x + box.width / 2 - width / 2, innerWidth - width - 10));
    const above = box.y - tip.offsetHeight - 8;
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${(above > 0 ? above : box.bottom + 8) + scrollY}px`;
  };
  addEventListener('mouseover', show);
  addEventListener('focusin', show);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  addEventListener('scroll', hide, { passive: true });
}
