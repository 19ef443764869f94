// Hides the fields that the answers so far make needless; without script they all stay in sight.
(function () {
  "use strict";

  function answer(form, key) {
    var fields = form.querySelectorAll('[name="' + key + '"]');
    for (var i = 0; i < fields.length; i++) {
      var field = fields[i];
      if (field.type === "radio" || field.type === "checkbox") {
        if (field.checked) {
          return field.value;
        }
      } else {
        return field.value;
      }
    }
    return "";
  }

  function holds(form, comparison) {
    var parts = comparison.split(" ");
    var given = answer(form, parts[0]);
    return given !== "" && (given === parts[2]) === (parts[1] === "=");
  }

  function apply() {
    document.querySelectorAll("[data-hide]").forEach(function (element) {
      var form = element.closest("form");
      element.hidden = element.dataset.hide.split("|").some(function (comparison) {
        return holds(form, comparison);
      });
    });
  }

  document.addEventListener("change", apply);
  document.addEventListener("DOMContentLoaded", apply);
  document.addEventListener("htmx:afterSettle", apply);
})();
