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

  // What a form kept in this tab against an interruption is not needed once it was taken, and nobody else's after signing out.
  function forget(all) {
    var file = location.pathname.split("/files/")[1];
    Object.keys(sessionStorage).filter(function (name) {
      var taken = file && (name.indexOf("/new/") > 0 || name.split("/").pop() === file) && JSON.parse(sessionStorage.getItem(name)).sent;
      return name.indexOf("application:") === 0 && (all || taken);
    }).forEach(function (name) {
      sessionStorage.removeItem(name);
    });
  }

  // Each cell knows the name of its column, for a screen too narrow for the table; without script the table scrolls.
  function stack() {
    document.querySelectorAll(".scroll > table:not(.stacks)").forEach(function (table) {
      var heads = Array.from(table.querySelectorAll("thead th"));
      table.querySelectorAll("tbody tr, tfoot tr").forEach(function (row) {
        var place = 0;
        Array.from(row.cells).forEach(function (cell) {
          cell.dataset.head = heads[place] ? heads[place].textContent.trim() : "";
          place += cell.colSpan;
        });
      });
      table.classList.add("stacks");
    });
  }

  document.addEventListener("submit", function (event) {
    if (/\/logout$/.test(event.target.action)) {
      forget(true);
    }
  });
  document.addEventListener("DOMContentLoaded", function () {
    forget(false);
  });
  document.addEventListener("change", apply);
  document.addEventListener("DOMContentLoaded", apply);
  document.addEventListener("htmx:afterSettle", apply);
  document.addEventListener("DOMContentLoaded", stack);
  document.addEventListener("htmx:afterSettle", stack);
})();
