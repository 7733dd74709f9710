'use strict';
(() => {
  const PAGE = 10;
  const byId = id => document.getElementById(id);
  const data = JSON.parse(byId('data').textContent);
  const { strings, rules, rows, labels } = data;
  const form = byId('filters');
  const FIELDS = ['severity', 'pillar', 'impact', 'service', 'account', 'region'];
  const number = value => value.toLocaleString('en-US');
  let filter = {};

  // the texts of a row repeat its id, account and region: the data keeps marks in their place
  const at = (column, row) =>
    strings[rows[column][row]].replace(/[\u0001-\u0003]/g, mark =>
      strings[rows[mark === '\u0001' ? 'id' : mark === '\u0002' ? 'account' : 'region'][row]]);

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  // filtering ----------------------------------------------------------------------------------

  const ruleText = rules.map(rule =>
    [rule.id, rule.title, rule.type, rule.service, ...rule.practices].join(' ').toLowerCase());
  const rowText = [];
  const textOf = row => rowText[row] ??=
    ['id', 'name', 'arn', 'account', 'region', 'message'].map(column => at(column, row)).join(' ').toLowerCase();

  function ruleFits(rule) {
    return (!filter.severity || rule.severity === filter.severity)
      && (!filter.pillar || rule.pillars.includes(filter.pillar))
      && (!filter.impact || rule.impact.includes(filter.impact))
      && (!filter.service || rule.service === filter.service)
      && (!filter.practice || rule.practices.includes(filter.practice));
  }

  /** The rows of a rule that pass all filters. */
  function matches(rule, index) {
    if (!ruleFits(rule)) return [];
    const words = (filter.q || '').toLowerCase().split(/\s+/).filter(word => word && !ruleText[index].includes(word));
    const found = [];
    for (let row = rule.from; row < rule.to; row++) {
      if ((!filter.account || strings[rows.account[row]] === filter.account)
        && (!filter.region || strings[rows.region[row]] === filter.region)
        && words.every(word => textOf(row).includes(word))) found.push(row);
    }
    return found;
  }

  const groups = [...document.querySelectorAll('.risk')].map((element, index) => (
    { element, rule: rules[index], index, page: 0, rows: [], drawn: false,
      amount: element.querySelector('.amount b'), list: element.querySelector('.resources') }));

  function apply() {
    let shownRules = 0, shownRows = 0;
    for (const group of groups) {
      group.rows = matches(group.rule, group.index);
      group.page = 0;
      group.drawn = false;
      group.element.hidden = group.rows.length === 0;
      group.amount.textContent = number(group.rows.length);
      shownRows += group.rows.length;
      shownRules += group.rows.length ? 1 : 0;
      if (group.element.open) draw(group);
    }
    const filtered = Object.keys(filter).some(name => name !== 'rule');
    byId('shown').textContent = filtered
      ? `${number(shownRows)} of ${number(rows.id.length)} risks, under ${shownRules} of ${rules.length} rules`
      : `${number(rows.id.length)} risks under ${number(rules.length)} rules`;
    byId('clear').hidden = !filtered;
    byId('nothing').hidden = shownRules > 0 || !filtered;
    byId('practice-filter').hidden = !filter.practice;
    byId('practice-filter').textContent = filter.practice ? 'Practice ' + filter.practice : '';
  }

  // resources of a rule ------------------------------------------------------------------------

  const shown = value => value === '' ? '–' : typeof value === 'string' ? value : JSON.stringify(value);

  function evidence(row) {
    const list = make('dl');
    for (const [name, value] of Object.entries(JSON.parse(at('evidence', row)))) {
      list.append(make('div', {}, make('dt', {}, name + ':'), make('dd', {}, shown(value))));
    }
    return list;
  }

  function line(row) {
    const name = at('name', row), id = strings[rows.id[row]], arn = at('arn', row);
    const what = make('td', {}, make('b', {}, name));
    const address = arn || (id === name ? '' : id);
    if (address) what.append(make('code', {}, address));
    return make('tr', {}, what,
      make('td', {}, strings[rows.region[row]], make('br'), make('small', {}, strings[rows.account[row]])),
      make('td', {}, at('message', row), evidence(row)));
  }

  function button(text, disabled, action) {
    const made = make('button', { type: 'button', class: 'link' }, text);
    made.disabled = disabled;
    made.addEventListener('click', action);
    return made;
  }

  function draw(group) {
    if (group.drawn) return;
    group.drawn = true;
    const from = group.page * PAGE, page = group.rows.slice(from, from + PAGE);
    const last = Math.ceil(group.rows.length / PAGE) - 1;
    const head = make('tr', {}, ...['Resource', 'Where', 'What was found'].map(text => make('th', { scope: 'col' }, text)));
    group.list.replaceChildren(make('div', { class: 'scroll' },
      make('table', { class: 'stack' }, make('thead', {}, head), make('tbody', {}, ...page.map(line)))));
    if (last > 0) {
      const go = (to, label) => button(label, to === group.page || to < 0 || to > last, () => {
        group.page = to;
        group.drawn = false;
        draw(group);
        const next = [...group.list.querySelectorAll('.pages button')];
        (next.find(b => b.textContent === label && !b.disabled) || next.find(b => !b.disabled)).focus();
      });
      group.list.append(make('div', { class: 'pages' }, go(0, 'First'), go(group.page - 1, 'Previous'),
        make('span', {}, `${number(from + 1)}–${number(from + page.length)} of ${number(group.rows.length)}`),
        go(group.page + 1, 'Next'), go(last, 'Last')));
    }
  }

  // the address bar says what is shown, so that a view can be shared ------------------------------

  function remember() {
    const query = new URLSearchParams(filter).toString();
    history.replaceState(null, '', query ? '#' + query : location.pathname + location.search);
  }

  /** A practice or question lies within closed rows. */
  function reveal(element) {
    if (!element) return;
    for (let row = element.closest('details'); row; row = row.parentElement.closest('details')) row.open = true;
    element.scrollIntoView();
  }

  function fromAddress() {
    const hash = location.hash.slice(1);
    if (hash && !hash.includes('=')) {
      reveal(byId(hash));
      return;
    }
    filter = {};
    for (const [name, value] of new URLSearchParams(hash)) {
      if (value && [...FIELDS, 'q', 'practice', 'rule'].includes(name)) filter[name] = value;
    }
    for (const name of [...FIELDS, 'q']) form.elements[name].value = filter[name] || '';
    apply();
    const group = filter.rule && groups.find(one => one.rule.id === filter.rule);
    if (group) {
      group.element.open = true;
      draw(group);
      group.element.scrollIntoView();
      group.element.querySelector('summary').focus({ preventScroll: true });
    } else if (hash) {
      byId('risks').scrollIntoView();
    }
  }

  function choices(name, values, all) {
    form.elements[name].append(make('option', { value: '' }, all),
      ...values.map(value => make('option', { value }, (labels[name] || {})[value] || value)));
  }

  const ordered = (name, of) =>
    Object.keys(labels[name]).filter(value => rules.some(rule => of(rule).includes(value)));
  const sorted = values => [...new Set(values)].sort();
  choices('severity', ordered('severity', rule => [rule.severity]), 'Any');
  choices('pillar', ordered('pillar', rule => rule.pillars), 'All');
  choices('impact', ordered('impact', rule => rule.impact), 'Any');
  choices('service', sorted(rules.map(rule => rule.service)), 'All');
  choices('account', sorted(rows.account.map(index => strings[index])), 'All');
  choices('region', sorted(rows.region.map(index => strings[index])), 'All');

  let typing;
  form.addEventListener('input', event => {
    const { name, value } = event.target;
    delete filter.rule;
    if (value.trim()) filter[name] = value.trim(); else delete filter[name];
    clearTimeout(typing);
    typing = setTimeout(() => { apply(); remember(); }, name === 'q' ? 150 : 0);
  });
  form.addEventListener('submit', event => event.preventDefault());
  byId('clear').addEventListener('click', () => {
    history.replaceState(null, '', '#severity=');
    fromAddress();
    remember();
    form.elements.q.focus();
  });
  byId('expand').addEventListener('click', event => {
    const open = event.target.textContent === 'Open all';
    groups.forEach(group => { if (!group.element.hidden) group.element.open = open; });
    event.target.textContent = open ? 'Close all' : 'Open all';
  });
  groups.forEach(group => group.element.addEventListener('toggle', () => { if (group.element.open) draw(group); }));
  groups.forEach(group => group.element.querySelector('summary').addEventListener('click', () => {
    if (group.element.open) delete filter.rule; else filter.rule = group.rule.id;
    remember();
  }));

  // copying ------------------------------------------------------------------------------------

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = make('textarea', { class: 'unseen' });
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
  }

  document.addEventListener('click', async event => {
    const clicked = event.target.closest('button.copy');
    if (!clicked) return;
    await copy(clicked.closest('.snippet').querySelector('pre').textContent);
    clicked.textContent = 'Copied';
    byId('told').textContent = 'Copied to the clipboard';
    setTimeout(() => { clicked.textContent = 'Copy'; byId('told').textContent = ''; }, 1500);
  });
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      event.preventDefault();
      form.elements.q.focus();
    }
  });

  form.hidden = rules.length === 0;
  byId('tally').hidden = rules.length === 0;
  addEventListener('hashchange', fromAddress);
  apply();
  if (location.hash) fromAddress();
})();
