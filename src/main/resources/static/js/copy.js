// Copies a value of a page at a press and says so; without script the values can be selected.
(function () {
  "use strict";

  function say(button) {
    var place = document.getElementById("copied");
    if (place) {
      place.textContent = button.dataset.copied;
    }
    button.classList.add("copied");
    window.setTimeout(function () {
      button.classList.remove("copied");
    }, 2000);
  }

  /** The older way: for browsers that give the clipboard to safe addresses only. */
  function select(button) {
    var value = button.parentElement.querySelector(".copy");
    var range = document.createRange();
    range.selectNodeContents(value);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  function copy(event) {
    var button = event.currentTarget;
    if (navigator.clipboard) {
      navigator.clipboard.writeText(button.dataset.copy).then(function () {
        say(button);
      }, function () {
        select(button);
      });
    } else {
      select(button);
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("button[data-copy]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", copy);
    });
  });
})();
