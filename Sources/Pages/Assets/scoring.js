'use strict';
// The grid of scores: the level of a score while it is typed, and the keyboard. Without this file it is a plain form.
(function () {
  var digits = { '๑': '1', '๒': '2', '๓': '3', '๔': '4', '๕': '5' };

  document.querySelectorAll('table.scoring[data-matrix]').forEach(function (table) {
    var matrix = table.dataset.matrix.split(' ');
    var fields = Array.from(table.querySelectorAll('input.digit'));

    function value(field) {
      var text = field.value.trim();
      var number = Number(digits[text] || text);
      return number >= 1 && number <= 5 ? number : 0;
    }

    // The level stands in the server's own matrix, by likelihood and then consequence.
    function show(row) {
      var pair = row.querySelectorAll('input.digit');
      var output = row.querySelector('output.level');
      if (pair.length < 2 || !output) { return; }
      var likelihood = value(pair[0]), consequence = value(pair[1]);
      var level = likelihood && consequence ? matrix[(likelihood - 1) * 5 + consequence - 1] : '';
      output.textContent = '';
      if (!level || level === '-') { return; }
      var badge = document.createElement('span');
      badge.className = 'badge level-' + level;
      badge.textContent = table.getAttribute('data-name-' + level) || level;
      output.appendChild(badge);
    }

    function go(field, step) {
      var next = fields[fields.indexOf(field) + step];
      if (next) { next.focus(); next.select(); }
    }

    fields.forEach(function (field) {
      field.addEventListener('input', function () {
        show(field.closest('tr'));
        if (value(field)) { go(field, 1); }
      });
      field.addEventListener('focus', function () { field.select(); });
      field.addEventListener('keydown', function (event) {
        if (event.ctrlKey || event.altKey || event.metaKey) { return; }
        var step = { ArrowDown: 2, ArrowUp: -2 }[event.key];
        if (step) {
          event.preventDefault();
          go(field, step);
        } else if (event.key === 'd' || event.key === 'ก') {
          event.preventDefault();
          var details = field.closest('tr').querySelector('details.plan');
          if (details) { details.open = !details.open; }
        }
      });
    });
  });

  // What was typed outside of its form, as grids are, is guarded like the rest.
  document.querySelectorAll('[form]').forEach(function (field) {
    field.addEventListener('input', function () {
      if (field.form) { field.form.dispatchEvent(new Event('input')); }
    });
  });
})();
