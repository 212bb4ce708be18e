// What htmx does not do by itself: nothing typed is lost, a broken line is said in words and mended, focus follows the talk.
// The pages work without any of this.
(() => {
  'use strict';
  const OFFLINE = 'Ingen forbindelse lige nu. Det, du har skrevet, står her endnu – vi prøver igen.';
  const PAUSES = [2, 4, 8, 15, 30, 60];
  const DRAFT = 'trinvis:udkast:';
  const KEPT = 'trinvis:samtale';
  const net = () => document.getElementById('net');
  const store = {
    get: key => { try { return sessionStorage.getItem(key); } catch { return null; } },
    set: (key, value) => { try { sessionStorage.setItem(key, value); } catch { /* full or forbidden: the field still holds it */ } },
    drop: key => { try { sessionStorage.removeItem(key); } catch { /* as above */ } },
    keys: () => { try { return Object.keys(sessionStorage); } catch { return []; } },
  };

  // Drafts: a field with data-keep="name" is kept in this tab until a form with it has been saved.
  const drafted = root => root.querySelectorAll('[data-keep]');
  const grow = field => {
    if (field.tagName === 'TEXTAREA' && !CSS.supports('field-sizing', 'content')) {
      field.style.height = 'auto';
      field.style.height = field.scrollHeight + 4 + 'px';
    }
  };
  const restore = root => drafted(root).forEach(field => {
    const draft = store.get(DRAFT + field.dataset.keep);
    if (draft !== null && draft !== field.value) {
      field.value = draft;
    }
    grow(field);
  });
  document.addEventListener('input', event => {
    const field = event.target;
    if (field.dataset && field.dataset.keep) {
      if (field.value) {
        store.set(DRAFT + field.dataset.keep, field.value);
      } else {
        store.drop(DRAFT + field.dataset.keep);
      }
    }
    grow(field);
  });
  /** Forgets the drafts that a request has brought home; what was typed since stays. */
  const saved = (form, sent) => drafted(form).forEach(field => {
    if (sent.getAll(field.name).includes(store.get(DRAFT + field.dataset.keep) ?? '')) {
      store.drop(DRAFT + field.dataset.keep);
    }
  });

  // A conversation that lives in its form (data-talk) survives a look at another page in the same tab.
  const keepTalk = () => {
    const form = document.querySelector('form[data-talk]');
    if (form && form.querySelector('[name=bekymring]')?.value.trim()) {
      const fields = [...new FormData(form)].filter(([name]) => !name.startsWith('_'));
      store.set(KEPT, JSON.stringify(fields));
    }
  };
  const forget = () => store.keys().filter(key => key === KEPT || key.startsWith(DRAFT + 'samtale'))
    .forEach(store.drop);
  const resumeTalk = () => {
    const form = document.querySelector('form[data-talk=new]');
    const kept = form && store.get(KEPT);
    if (!kept) {
      return;
    }
    const fields = JSON.parse(kept);
    if (fields.some(([name, value]) => name === 'her' && value === 'bekymring')) {
      return; // nothing but the first text, which is back as a draft
    }
    for (const [name, value] of [...fields, ['gaa', 'her']]) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLElement && (name === 'her' || name === 'bekymring')) {
        field.value = value;
      } else {
        form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
      }
    }
    form.requestSubmit();
  };
  let finished = false;
  document.addEventListener('click', event => {
    if (event.target.closest('[data-forget]')) {
      finished = true;
      forget();
    }
  });
  window.addEventListener('pagehide', () => finished || keepTalk());

  // A broken line: the same request again, word for word and with the same command id, until it gets through.
  const waiting = new Map();
  const retry = element => {
    const job = waiting.get(element);
    if (!job || !element.isConnected) {
      waiting.delete(element);
      return;
    }
    clearTimeout(job.timer);
    job.again = true;
    htmx.ajax(job.config.verb, job.config.path, { source: element, target: job.config.target, event: job.config.triggeringEvent })
      .catch(() => { /* sendError has seen to it */ });
  };
  const lost = event => {
    const config = event.detail.requestConfig;
    const element = config.elt;
    if (config.path === element.closest('[data-quiet]')?.dataset.quiet) {
      return; // what comes as one types is asked for again at the next letter
    }
    const job = waiting.get(element) ?? { tries: 0, sent: new FormData() };
    if (!waiting.has(element)) {
      config.formData.forEach((value, name) => job.sent.append(name, value));
    }
    job.config = config;
    job.again = false;
    clearTimeout(job.timer);
    job.timer = setTimeout(() => retry(element), 1000 * PAUSES[Math.min(job.tries++, PAUSES.length - 1)]);
    waiting.set(element, job);
    net().textContent = OFFLINE;
  };
  document.addEventListener('htmx:configRequest', event => {
    const job = waiting.get(event.detail.elt);
    if (job && job.again) {
      event.detail.parameters = job.sent;
      return;
    }
    if (job) {
      clearTimeout(job.timer);
      waiting.delete(event.detail.elt);
    }
  });
  document.addEventListener('htmx:sendError', lost);
  document.addEventListener('htmx:timeout', lost);
  window.addEventListener('online', () => [...waiting.keys()].forEach(retry));

  /** The id of what the answers have brought, where one is stopped at it: a request keeps no fragment. */
  const brings = xhr => new URL(xhr?.responseURL || '/', location).searchParams.get('nyt');

  // An answer has come.
  document.addEventListener('htmx:beforeSwap', event => {
    const { xhr, requestConfig } = event.detail;
    const whole = event.detail.target.id === 'main';
    if (xhr.status === 413) {
      event.detail.shouldSwap = false; // the answer knows nothing of what was typed; the page does
      brought(requestConfig, xhr);
      net().textContent = new DOMParser().parseFromString(xhr.responseText, 'text/html').querySelector('[data-say]')?.dataset.say ?? '';
      return;
    }
    if (whole && xhr.status >= 500 && !xhr.responseText.includes('id="main"')) {
      event.detail.shouldSwap = false; // something on the way answered in our place
      lost(event);
      return;
    }
    const elsewhere = xhr.responseURL && new URL(xhr.responseURL);
    if (whole && elsewhere && elsewhere.pathname !== new URL(requestConfig.path, location).pathname
        && elsewhere.pathname !== location.pathname) {
      event.detail.shouldSwap = false;
      brought(requestConfig, xhr);
      if (requestConfig.elt.closest('[data-talk]')) {
        finished = true;
        forget();
      }
      elsewhere.hash = brings(xhr) ?? '';
      location.assign(elsewhere);
      return;
    }
    brought(requestConfig, xhr);
  });
  const brought = (config, xhr) => {
    waiting.delete(config.elt);
    if (waiting.size === 0 && net().textContent) {
      net().textContent = '';
    }
    // The start page saves nothing, so its draft lasts until somebody begins again.
    if (xhr.status < 400 && config.verb !== 'get' && !config.elt.closest('[data-talk], [data-ask]')) {
      const sent = new FormData();
      const job = config.parameters;
      (job instanceof FormData ? job : config.formData).forEach((value, name) => sent.append(name, value));
      const form = config.elt.closest('form');
      if (form) {
        saved(form, sent);
      }
    }
  };

  // The same signal may stand in several places: it is ticked in all of them or in none.
  document.addEventListener('change', event => {
    const box = event.target;
    if (box.type === 'checkbox' && box.closest('[data-talk]')) {
      document.querySelectorAll(`input[type=checkbox][name="${box.name}"]`).forEach(other => {
        if (other.value === box.value) {
          other.checked = box.checked;
        }
      });
    }
  }, true);

  // Enter in the field of a question asks it, and presses nothing else of the form that the field belongs to.
  document.addEventListener('keydown', event => {
    const ask = event.key === 'Enter' && event.target.matches('#spoergsmaal') && document.querySelector('[data-ask]');
    if (ask) {
      event.preventDefault();
      ask.click();
    }
  });

  // A warning that stands already is not said again at every letter, and nothing opened in it closes.
  document.addEventListener('htmx:oobBeforeSwap', event => {
    const said = node => node.textContent.replace(/\s+/g, ' ').trim();
    if (event.detail.target.matches('.alarms') && said(event.detail.fragment) === said(event.detail.target)) {
      event.detail.shouldSwap = false;
    }
  });

  let danger = 0;
  const alarms = () => document.querySelectorAll('.alarm').length;
  document.addEventListener('htmx:afterSwap', event => {
    const whole = event.detail.target?.id === 'main' || event.target.id === 'main';
    const now = alarms();
    if (!whole) {
      if (now > danger) {
        document.querySelector('.alarm').scrollIntoView({ block: 'start' });
      }
      danger = now;
      return;
    }
    const main = document.getElementById('main');
    restore(main);
    const say = main.querySelector('[data-say]');
    document.getElementById('said').textContent = say ? say.dataset.say : '';
    const goal = main.querySelector('.problems, [aria-invalid=true]') ?? (now > danger ? main.querySelector('.alarm') : null)
      ?? document.getElementById(brings(event.detail.xhr) ?? '') ?? main.querySelector('[data-focus]') ?? main.querySelector('.alarm') ?? main;
    danger = now;
    if (!goal.matches('a,button,input,textarea,select,[tabindex]')) {
      goal.tabIndex = -1;
    }
    goal.focus({ preventScroll: true });
    if (goal === main) {
      window.scrollTo(0, 0);
    } else {
      (goal.closest('.turn, .says') ?? goal).scrollIntoView({ block: 'start' });
    }
    keepTalk();
  });

  const begin = () => {
    document.documentElement.classList.add('js');
    danger = alarms();
    restore(document);
    // What is asked as one types is asked for a draft that has come back too.
    document.querySelectorAll('textarea[data-quiet]').forEach(field => {
      if (field.value !== field.defaultValue) {
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    resumeTalk();
  };
  // After htmx, which has to know the fields before anything comes back into them.
  if (document.readyState === 'complete') {
    begin();
  } else {
    document.addEventListener('DOMContentLoaded', begin);
  }
})();

// ---- Dialogue: one saves and writes on. What is saved comes into the page beside the field, which nothing replaces. ------
(() => {
  'use strict';
  const PART = '[data-part], [data-auto]';
  const count = () => document.querySelectorAll('.alarm').length;
  let panels = 0;
  let alarmed = false;

  // Ctrl+Enter saves; Enter alone makes a line.
  document.addEventListener('keydown', event => {
    const field = (event.ctrlKey || event.metaKey) && event.key === 'Enter' && event.target.closest('[data-save]');
    if (field) {
      event.preventDefault();
      field.form.querySelector(`button[value="${field.dataset.save}"]`).click();
    }
  });

  // What stood there as one pressed is what one has read: a tap that is still on its way may bring more.
  let read = '';
  document.addEventListener('click', event => {
    if (event.target.closest('#dialog button, [form=dialog]')) {
      read = document.getElementById('vist').value;
    }
  });
  document.addEventListener('htmx:configRequest', event => {
    if (event.detail.elt.id === 'dialog' && read) {
      event.detail.parameters.vist = read;
    }
  });

  // A part sends its own step and nothing else: what is half written elsewhere would be saved now and again with the page.
  document.addEventListener('htmx:configRequest', event => {
    const { elt, parameters } = event.detail;
    const own = elt.matches(PART) && elt.closest('.step');
    if (own) {
      elt.form.querySelectorAll('.step [name]').forEach(field => {
        if (field.closest('.step') !== own) {
          delete parameters[field.name];
        }
      });
    }
  });

  // An answer brings questions and makes the conversation tell something. A question that has been here keeps its fields as
  // they are, also while it waits again: only what is told under it may be new.
  const words = node => node.textContent.replace(/\s+/g, ' ').trim();
  const come = [];
  document.addEventListener('htmx:oobBeforeSwap', event => {
    const { target, fragment } = event.detail;
    const step = target.matches('.step') && fragment.querySelector('.step');
    const tells = fragment.querySelector('.tells');
    if (step && target.hidden && !step.hidden) {
      come.push(target.id);
    } else if (tells && words(tells) && words(tells) !== words(document.getElementById(tells.id) ?? target)) {
      come.push(tells.id);
    }
    if (step && target.childElementCount) {
      event.detail.shouldSwap = false;
      target.hidden = step.hidden;
      if (tells) {
        document.getElementById(tells.id).replaceWith(tells);
      }
    }
  });
  /** What has come is said aloud, and comes into sight. */
  const show = () => {
    const here = come.splice(0).map(id => document.getElementById(id));
    document.getElementById('said').textContent = ['Gemt', ...here.map(each => words(each.querySelector('h2, .prompt') ?? each))].join('. ');
    if (!alarmed) {
      here[0]?.scrollIntoView({ block: 'nearest' });
    }
  };

  /** Takes what was saved out of the fields; what has been typed since stays. */
  const empty = (draft, sent) => draft.querySelectorAll('textarea, input').forEach(field => {
    field.removeAttribute('aria-invalid');
    const was = String(sent.get(field.name) ?? '');
    if (field.type === 'checkbox') {
      field.checked = false;
    } else if (was && field.value.startsWith(was)) {
      field.value = field.value.slice(was.length).trimStart();
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  document.addEventListener('htmx:beforeSwap', event => {
    const { elt } = event.detail;
    if (elt.matches(PART) && event.detail.xhr.status >= 400) {
      // Refused: the whole page says why, with everything that was typed.
      elt.removeAttribute('hx-select-oob');
      Object.assign(event.detail, { target: document.getElementById('main'), swapOverride: 'outerHTML', selectOverride: '#main' });
    }
  });
  document.addEventListener('htmx:afterRequest', event => {
    const { elt, successful, requestConfig } = event.detail;
    if (!successful || !elt.matches(PART)) {
      return;
    }
    show();
    const draft = elt.closest('.draft');
    if (draft) {
      empty(draft, requestConfig.formData);
      draft.querySelectorAll('.error').forEach(error => error.remove());
      document.querySelector('.problems')?.remove();
      // The draft gets the focus back from its own button, never from where somebody has gone meanwhile.
      if (!alarmed && [elt, document.body].includes(document.activeElement)) {
        draft.querySelector('textarea').focus({ preventScroll: true });
      }
    }
    alarmed = false;
  });

  // Danger that is heard while somebody writes on comes into sight. The field keeps the focus: what is typed must land there.
  document.addEventListener('htmx:oobAfterSwap', () => {
    if (count() > panels) {
      alarmed = true;
      document.querySelector('.alarm').scrollIntoView({ block: 'start' });
    }
    panels = count();
  });

  // After a tap that moves the page one is where one was.
  let from = '';
  document.addEventListener('click', event => {
    const button = event.target.closest('#dialog button, [form=dialog]');
    if (button) {
      from = button.closest('[id^=trin_]')?.id ?? '';
    }
    const forgotten = event.target.closest('[data-forget-dialogue]');
    if (forgotten) {
      const drafts = 'trinvis:udkast:dialog-' + forgotten.dataset.forgetDialogue;
      try {
        Object.keys(sessionStorage).filter(key => key.startsWith(drafts)).forEach(key => sessionStorage.removeItem(key));
      } catch { /* no storage, no drafts */ }
    }
  });
  document.addEventListener('htmx:afterSwap', event => {
    panels = count();
    const place = event.detail.target?.id === 'main' && from && document.getElementById(from);
    if (place && !place.contains(document.activeElement) && !document.querySelector('.problems, [data-focus]')) {
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
      place.scrollIntoView({ block: 'nearest' });
    }
  });
  // Copies a text that is there to be copied. Without a script the field can be marked by hand, so the button hides.
  document.addEventListener('click', async event => {
    const button = event.target.closest('[data-copy]');
    if (!button) {
      return;
    }
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = 'Kopieret';
    } catch {
      button.textContent = 'Markeret: kopiér med telefonens menu';
    }
  });
  const uncover = () => document.querySelectorAll('[data-copy]').forEach(button => { button.hidden = false; });
  document.addEventListener('DOMContentLoaded', uncover);
  document.addEventListener('htmx:afterSwap', uncover);
  document.addEventListener('DOMContentLoaded', () => { panels = count(); });
})();
