// Says beside the amount, while it is typed, that it is the own share alone; without script the form asks once when it is sent.
(function () {
  "use strict";

  function tell() {
    var place = document.getElementById("own-share");
    var amount = place && document.getElementById("f-amountExVat");
    if (!amount) {
      return;
    }
    if (!amount.closest(".field").contains(place)) {
      amount.closest(".field").append(place);
    }
    var typed = amount.value.trim().replace(",", ".");
    var text = typed !== "" && Number(typed) === Number(place.dataset.share) ? place.dataset.text : "";
    if (place.textContent !== text) {
      place.textContent = text;
      place.className = text ? "note warn" : "";
    }
  }

  document.addEventListener("input", tell);
  document.addEventListener("DOMContentLoaded", tell);
})();
