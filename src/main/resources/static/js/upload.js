// Looks at a chosen document before it is sent, and shows how far the sending is.
(function () {
  "use strict";

  var BYTES = 1048576;

  function wrong(field, file, words) {
    var limit = Number(field.dataset.largest);
    if (!/\.(pdf|jpe?g|png)$/i.test(file.name)) {
      return words.type;
    }
    return limit && file.size > limit ? words.size.replace("{0}", Math.floor(limit / BYTES)) : "";
  }

  function notice(field) {
    var line = field.parentNode.querySelector(".upload") || document.createElement("div");
    line.className = "upload";
    line.setAttribute("role", "alert");
    line.textContent = "";
    field.after(line);
    return line;
  }

  function upload(field) {
    var keeping = window.guide.keeping;
    if (keeping.busy()) {
      setTimeout(upload, 200, field);
      return;
    }
    var words = document.getElementById("kept").dataset;
    var line = notice(field);
    var file = field.files[0];
    if (!file) {
      return;
    }
    line.textContent = wrong(field, file, words);
    if (line.textContent) {
      field.value = "";
      return;
    }
    var bar = document.createElement("progress");
    bar.max = 100;
    bar.setAttribute("aria-label", words.sending);
    line.append(bar);
    var call = new XMLHttpRequest();
    call.upload.addEventListener("progress", function (event) {
      bar.value = event.lengthComputable ? event.loaded / event.total * 100 : 0;
    });
    keeping.send(call, function (kept, status) {
      line.textContent = kept || status ? "" : words.offline;
      if (kept) {
        field.value = "";
      }
    });
  }

  document.addEventListener("change", function (event) {
    if (event.target.type === "file" && event.target.closest("form[data-guide]")) {
      upload(event.target);
    }
  });
})();
