// A button that ticks every box of a list, or clears them when all are ticked; without script each box is ticked by itself.
(function () {
  "use strict";

  document.querySelectorAll("[data-choose]").forEach(function (form) {
    var button = form.querySelector("[data-choose-all]");
    var boxes = Array.prototype.slice.call(form.querySelectorAll('input[type="checkbox"]:not(:disabled)'));
    button.hidden = boxes.length < 2;
    button.addEventListener("click", function () {
      var all = boxes.every(function (box) { return box.checked; });
      boxes.forEach(function (box) { box.checked = !all; });
    });
  });
})();
