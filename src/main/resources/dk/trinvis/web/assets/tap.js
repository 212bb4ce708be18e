// A tap is never lost, and neither is what is typed while the answer to one is on its way. Stands after trinvis.js.
(() => {
  'use strict';
  const named = (name, value) => [...document.querySelectorAll('main button')].find(each => each.name === name && each.value === value);

  // htmx asks which button has the focus when the request's turn in the queue comes. What counts is which one was pressed.
  document.addEventListener('htmx:configRequest', event => {
    const pressed = event.detail.triggeringEvent?.submitter;
    if (pressed?.name) {
      event.detail.parameters[pressed.name] = pressed.value;
      event.detail.path = pressed.getAttribute('formaction') ?? event.detail.path;
    }
  });

  // A button that moves away under the finger, or is replaced there by an answer that comes in, is pressed all the same.
  const STILL = 10; // px that a finger may move in a tap
  const CLICK = 60; // ms after which the click of a tap has come
  let tap = null;
  document.addEventListener('pointerdown', event => {
    const button = event.isPrimary && event.button === 0 && event.target.closest('main button');
    tap = button ? { button, x: event.clientX, y: event.clientY } : null;
  }, true);
  document.addEventListener('click', event => {
    if (tap && event.target.closest('button') === tap.button) {
      tap = null;
    }
  }, true);
  document.addEventListener('pointercancel', () => { tap = null; }, true);
  document.addEventListener('pointerup', event => {
    const made = tap;
    if (!made || Math.hypot(event.clientX - made.x, event.clientY - made.y) > STILL) {
      tap = null;
      return;
    }
    setTimeout(() => {
      if (tap === made) {
        tap = null;
        (made.button.isConnected ? made.button : named(made.button.name, made.button.value))?.click();
      }
    }, CLICK);
  }, true);

  // A press while the answer to another is on its way. In a dialogue it waits: the page that comes is the one it is made on.
  // The talk at the start is nothing but its form: there the last press counts.
  const answering = new Map(); // form → { first: value of the button, next: the button pressed since }
  document.addEventListener('submit', event => {
    const { target: form, submitter } = event;
    const press = answering.get(form);
    if (!press) {
      return;
    }
    const again = !submitter || submitter.value === press.first; // the same button twice is one press
    if (!again && form.matches('[data-talk]')) {
      htmx.trigger(form, 'htmx:abort');
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    press.next = again ? press.next : submitter;
  }, true);
  document.addEventListener('htmx:beforeSend', event => {
    const { elt, requestConfig } = event.detail;
    if (elt.matches('form')) {
      answering.set(elt, { first: requestConfig.triggeringEvent?.submitter?.value ?? '', next: null });
    }
  });
  document.addEventListener('htmx:afterRequest', event => answering.delete(event.detail.elt));

  // The page that comes knows what was sent. What was typed or chosen since is put back, and saved where it saves itself.
  const where = form => form.elements.del?.value ?? form.elements.her?.value ?? '';
  const since = (form, sent) => [...form.elements].filter(field => {
    const was = sent.getAll(field.name).includes(field.value);
    return field.matches('[type=radio], [type=checkbox]') ? field.checked !== was : field.matches('textarea, input:not([type=hidden])') && !was;
  });
  let meanwhile = null;
  document.addEventListener('htmx:beforeSwap', event => {
    const { requestConfig, target, shouldSwap } = event.detail;
    const form = requestConfig.elt.closest('form');
    meanwhile = null;
    if (shouldSwap && target.id === 'main' && form && requestConfig.verb === 'post') {
      const fields = since(form, requestConfig.formData);
      const done = requestConfig.triggeringEvent?.submitter?.closest('.step');
      meanwhile = {
        place: where(form),
        fields,
        focus: fields.find(field => field === document.activeElement),
        press: answering.get(form)?.next,
        // What was open stays open, but for what has just been saved: there the line says it.
        open: [...form.querySelectorAll('.step > details[open]')].map(each => each.parentElement).filter(step => step !== done).map(step => step.id),
      };
    }
  });
  document.addEventListener('htmx:afterSwap', event => {
    const was = meanwhile;
    const main = event.detail.target?.id === 'main' && document.getElementById('main');
    const form = main && main.querySelector('form');
    if (!was || !form) {
      return;
    }
    meanwhile = null;
    if (where(form) !== was.place) {
      return; // another question: there the press would mean something else
    }
    was.open.forEach(id => document.querySelector(`#${CSS.escape(id)} > details`)?.setAttribute('open', ''));
    const changed = [];
    for (const field of was.fields) {
      const same = [...form.elements].find(each => each.name === field.name && each.type === field.type
        && (!field.matches('[type=radio], [type=checkbox]') || each.value === field.value));
      if (same && field.matches('[type=radio], [type=checkbox]')) {
        same.checked = field.checked;
      } else if (same) {
        same.value = field.value;
      }
      if (same && field === was.focus) {
        same.focus();
      }
      if (same) {
        changed.push(same);
      }
    }
    // After htmx has taken the new fields and buttons over.
    setTimeout(() => {
      changed.filter(field => field.matches('[data-auto]')).forEach(field => field.dispatchEvent(new Event('change', { bubbles: true })));
      if (was.press && !main.querySelector('.problems')) {
        named(was.press.name, was.press.value)?.click();
      }
    });
  });
})();
