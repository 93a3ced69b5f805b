'use strict';
(() => {
  const by = (id) => document.getElementById(id);
  document.querySelectorAll('.tools').forEach((tools) => { tools.hidden = false; });
  document.querySelectorAll('form').forEach((form) => form.addEventListener('submit', (event) => event.preventDefault()));
  const folds = (open) => document.querySelectorAll('details').forEach((one) => { one.open = open; });
  by('unfold')?.addEventListener('click', () => folds(true));
  by('fold')?.addEventListener('click', () => folds(false));
  // On paper nothing can be unfolded: how a finding came about is printed with it, and every requirement.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('.card details:not([open]), .group:not([open])')];
    closed.forEach((one) => { one.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach((one) => { one.open = false; }));
  // What a link names is shown, whatever it is folded in.
  const unfold = () => {
    const target = location.hash.length > 1 && by(decodeURIComponent(location.hash.slice(1)));
    for (let at = target; at; at = at.parentElement) { if (at.tagName === 'DETAILS') at.open = true; }
    if (target) target.scrollIntoView();
  };
  addEventListener('hashchange', unfold);
  if (location.hash) unfold();
  const filter = (inputs, items, count, wanted) => {
    const apply = () => {
      let shown = 0;
      items.forEach((item) => { item.hidden = !wanted(item); shown += item.hidden ? 0 : 1; });
      if (count) count.value = `${shown} / ${items.length}`;
    };
    inputs.filter(Boolean).forEach((input) => input.addEventListener('input', apply));
  };
  const has = (item, input) => item.textContent.toLowerCase().includes(input.value.trim().toLowerCase());
  const accounts = by('filter-accounts');
  if (accounts) {
    const only = by('only-unvouched');
    filter([accounts, only], [...document.querySelectorAll('#table-accounts tbody tr')], by('count-accounts'),
      (row) => has(row.querySelector('th'), accounts) && (!only.checked || 'unvouched' in row.dataset));
  }
  const findings = by('filter-findings');
  if (findings) {
    filter([findings], [...document.querySelectorAll('.card, #table-findings tbody tr')], by('count-findings'),
      (one) => has(one.querySelector('h3') ?? one, findings) || has(one.querySelector('.tags') ?? one, findings));
  }
})();
