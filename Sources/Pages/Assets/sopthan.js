'use strict';
// Every page works without this file; it only saves clicks and keeps what was typed from being lost.
(function () {

  // A choice of a filter is shown at once; empty fields stay out of the address.
  document.querySelectorAll('form[data-filter]').forEach(function (form) {
    form.addEventListener('submit', function () {
      form.querySelectorAll('input[name], select[name]').forEach(function (field) {
        if (!field.value) { field.disabled = true; }
      });
    });
    form.addEventListener('change', function (event) {
      if (event.target.tagName === 'SELECT') { form.requestSubmit(); }
    });
  });

  // Whoever leaves a page with something typed and not sent is asked first.
  var changed = new Set();
  document.querySelectorAll('form[data-guard]').forEach(function (form) {
    form.addEventListener('input', function () { changed.add(form); });
    form.addEventListener('submit', function () { changed.delete(form); });
  });
  window.addEventListener('beforeunload', function (event) {
    if (changed.size > 0) { event.preventDefault(); }
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-filter] :disabled').forEach(function (field) { field.disabled = false; });
  });

  // A form is sent once, however often its button is pressed.
  document.querySelectorAll('form.deed').forEach(function (form) {
    form.addEventListener('submit', function (event) {
      if (form.dataset.sent) { event.preventDefault(); return; }
      form.dataset.sent = 'yes';
    });
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form.deed').forEach(function (form) { delete form.dataset.sent; });
  });

  // What was folded is told on paper too.
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('details.story').forEach(function (story) { story.dataset.open = story.open ? 'yes' : ''; story.open = true; });
  });
  window.addEventListener('afterprint', function () {
    document.querySelectorAll('details.story').forEach(function (story) { story.open = story.dataset.open === 'yes'; });
  });
})();
