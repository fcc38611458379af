/**
 * The page's script. Every link works without it; with it, a stance and its evidence, a voice and its words, a name and
 * its mentions light up together, and Escape clears them.
 */
export const PAGE_SCRIPT = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const status = document.getElementById('status');
  const near = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  const covers = (element, stance) => element.dataset.evidence.split(' ').some((key) => key.split('-')[0] === stance);
  const find = {
    stance: (key) => ({ text: all('[data-evidence]').filter((element) => covers(element, key)), card: all('[data-stance="' + key + '"]') }),
    voice: (key) => ({ text: all('[data-voice="' + key + '"]'), card: all('[data-voice-card="' + key + '"]') }),
    entity: (key) => ({ text: all('[data-entity="' + key + '"]'), card: all('[data-entity-row="' + key + '"]') }),
  };
  let chosen = '';
  const clear = () => {
    chosen = '';
    for (const element of all('.chosen')) element.classList.remove('chosen');
    for (const element of all('[aria-current]')) element.removeAttribute('aria-current');
    status.textContent = '';
  };
  const choose = (kind, key, look) => {
    const { text, card } = find[kind](key);
    clear();
    chosen = kind + key;
    for (const element of [...text, ...card]) element.classList.add('chosen');
    for (const element of card) {
      const fold = element.closest('details');
      if (fold) fold.open = true;
      const link = element.querySelector('a');
      if (link) link.setAttribute('aria-current', 'true');
    }
    status.textContent = text.length + (text.length === 1 ? ' passage' : ' passages') + ' marked for ' + (card[0] ? card[0].querySelector('a').textContent.trim() : '') + '. Escape clears.';
    const goal = look || (text[0] ?? card[0]);
    if (goal) goal.scrollIntoView({ block: 'center', behavior: near });
  };
  addEventListener('click', (event) => {
    const at = event.target.closest('a, .quote, .reported');
    if (!at || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { stanceLink, evidenceLink, voiceLink, entityLink, evidence, voice } = at.dataset;
    const inPanel = at.closest('aside');
    if (evidenceLink !== undefined) {
      event.preventDefault();
      choose('stance', stanceLink, all('[data-evidence~="' + evidenceLink + '"]')[0]);
    } else if (stanceLink !== undefined) {
      event.preventDefault();
      if (chosen === 'stance' + stanceLink) clear();
      else choose('stance', stanceLink);
    } else if (evidence !== undefined) {
      event.preventDefault();
      const key = evidence.split('-')[0];
      choose('stance', key, find.stance(key).card[0]);
    } else if (voiceLink !== undefined) {
      event.preventDefault();
      if (inPanel && chosen === 'voice' + voiceLink) clear();
      else choose('voice', voiceLink, inPanel ? undefined : find.voice(voiceLink).card[0]);
    } else if (entityLink !== undefined) {
      event.preventDefault();
      if (chosen === 'entity' + entityLink) clear();
      else choose('entity', entityLink);
    } else if (voice) {
      if (!getSelection().isCollapsed) return;
      choose('voice', voice, find.voice(voice).card[0]);
    }
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') clear();
  });
  const hint = (event) => {
    for (const element of all('.hinted')) element.classList.remove('hinted');
    const at = event.target.closest && event.target.closest('[data-stance], [data-evidence]');
    if (!at) return;
    const keys = at.dataset.stance !== undefined ? [at.dataset.stance] : at.dataset.evidence.split(' ').map((key) => key.split('-')[0]);
    for (const key of keys) {
      const { text, card } = find.stance(key);
      for (const element of [...text, ...card]) element.classList.add('hinted');
    }
  };
  addEventListener('mouseover', hint);
  addEventListener('focusin', hint);
  const wanted = /^#evidence-(\\d+)-\\d+$/.exec(location.hash);
  if (wanted) choose('stance', wanted[1], all('[data-evidence~="' + location.hash.slice(10) + '"]')[0]);
})();`;
