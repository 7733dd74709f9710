(() => {
  'use strict';
  const filters = document.getElementById('filters');
  const practices = [...document.querySelectorAll('.practice')];
  const questions = [...document.querySelectorAll('details.question')];
  const pillars = [...document.querySelectorAll('details.pillar')];
  const shown = document.getElementById('shown');
  if (!filters) return;
  filters.hidden = false;
  const text = new Map(practices.map(each => {
    const question = each.closest('details.question');
    return [each, (question.querySelector('summary').textContent + ' ' + each.textContent).toLowerCase()];
  }));
  const fields = ['q', 'answer', 'risk', 'level', 'only'];

  function apply(open) {
    const want = Object.fromEntries(fields.map(name => [name, filters.elements[name].value]));
    const words = want.q.toLowerCase().split(/\s+/).filter(Boolean);
    const filtering = fields.some(name => want[name]);
    let count = 0;
    for (const each of practices) {
      const question = each.closest('details.question');
      const fits = (!want.answer || each.dataset.answer === want.answer)
        && (!want.risk || question.dataset.risk === want.risk)
        && (!want.level || each.dataset.level === want.level)
        && (!want.only || each.classList.contains(want.only))
        && words.every(word => text.get(each).includes(word));
      each.hidden = !fits;
      if (fits) count++;
    }
    for (const group of [...questions, ...pillars]) {
      const any = group.querySelector('.practice:not([hidden])') !== null;
      group.hidden = !any;
      if (open && filtering && any) group.open = true;
    }
    shown.textContent = filtering ? count + ' of ' + practices.length + ' practices' : practices.length + ' practices';
    document.getElementById('nothing').hidden = count > 0;
  }
  filters.addEventListener('input', () => apply(true));
  filters.addEventListener('submit', event => event.preventDefault());
  document.getElementById('clear').addEventListener('click', () => { filters.reset(); apply(false); });
  document.getElementById('expand').addEventListener('click', event => {
    const open = event.target.textContent === 'Open all';
    [...pillars, ...questions].forEach(each => { each.open = open; });
    event.target.textContent = open ? 'Close all' : 'Open all';
  });

  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    if (target) target.scrollIntoView();
  }
  addEventListener('hashchange', reveal);
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !/INPUT|SELECT|TEXTAREA/.test(document.activeElement.tagName)) {
      event.preventDefault();
      filters.elements.q.focus();
    }
  });

  const replies = [...document.querySelectorAll('.reply')];
  const save = document.getElementById('save');
  const quoted = value => JSON.stringify(value);
  function answers() {
    const today = new Date().toISOString().slice(0, 10);
    return replies.flatMap(reply => {
      const [answer, note, by] = [...reply.querySelectorAll('select, input')].map(each => each.value.trim());
      if (!answer) return [];
      const kind = answer.startsWith('not-applicable') ? 'not-applicable' : answer;
      return ['  - practice: ' + reply.dataset.code,
        '    answer: ' + quoted(kind),
        ...(kind === 'not-applicable' ? ['    reason: ' + answer.split(':')[1]] : []),
        ...(note ? ['    note: ' + quoted(note)] : []),
        '    by: ' + quoted(by || document.getElementById('by').value.trim() || 'unnamed'),
        '    on: ' + today].join('\n');
    });
  }
  replies.forEach(reply => { reply.hidden = false; });
  save.hidden = replies.length === 0;
  let unsaved = false;
  addEventListener('input', event => {
    if (event.target.closest('.reply')) unsaved = true;
    document.getElementById('count').textContent = answers().length + ' answered in this meeting';
  });
  addEventListener('beforeunload', event => { if (unsaved && answers().length) event.preventDefault(); });
  document.getElementById('download').addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['answers:\n' + answers().join('\n') + '\n'], { type: 'text/yaml' }));
    link.download = 'answers.yaml';
    link.click();
    URL.revokeObjectURL(link.href);
    unsaved = false;
    document.getElementById('told').textContent = 'Saved as answers.yaml';
  });
  apply(false);
  reveal();
})();
