/* Reading an article: layers that are switched off stand in the address (?hide=reported,shared); a paragraph's number
   copies its address. Without this the switches work, and hold for the page. */
(function () {
  "use strict";

  /* ---- Layers. The stylesheet switches; here is what is remembered. An address that names layers goes first. */
  var KEY = "dossier.kinds.off";
  var boxes = Array.prototype.slice.call(document.querySelectorAll(".kinds input"));

  function words(text) {
    return (text || "").split(/[\s,]+/).filter(Boolean);
  }
  function kept() {
    try {
      return words(localStorage.getItem(KEY));
    } catch (refused) {
      return [];
    }
  }
  function keep(names) {
    try {
      localStorage.setItem(KEY, names.join(" "));
    } catch (refused) {
      /* A browser that keeps nothing: the switch holds for this address. */
    }
  }
  function asked() {
    var query = new URLSearchParams(location.search);
    return query.has("hide") ? words(query.get("hide")) : null;
  }
  function off() {
    return boxes
      .filter(function (box) {
        return !box.checked;
      })
      .map(function (box) {
        return box.value;
      });
  }
  /* What is hidden here, in the address; what this article does not have is kept, and not named. */
  function address() {
    var there = new URL(location.href);
    var hidden = off();
    if (hidden.length) there.searchParams.set("hide", hidden.join(","));
    else there.searchParams.delete("hide");
    there.search = there.search.replace(/%2C/gi, ",");
    if (there.href !== location.href) history.replaceState(history.state, "", there.href);
  }
  function show() {
    var hidden = asked() || kept();
    boxes.forEach(function (box) {
      box.checked = hidden.indexOf(box.value) < 0;
    });
  }
  if (boxes.length) {
    show();
    address();
    window.addEventListener("popstate", show);
    boxes.forEach(function (box) {
      box.addEventListener("change", function () {
        var here = boxes.map(function (known) {
          return known.value;
        });
        var elsewhere = kept().filter(function (name) {
          return here.indexOf(name) < 0;
        });
        keep(elsewhere.concat(off()));
        address();
      });
    });
  }

  /* ---- The address of a paragraph: the link goes there as ever, and what the address bar shows is copied, too. */
  var told = null;
  function tell(text) {
    if (!told) {
      told = document.createElement("p");
      told.className = "told-copied";
      told.setAttribute("role", "status");
      document.body.appendChild(told);
    }
    told.textContent = text;
    clearTimeout(tell.timer);
    tell.timer = setTimeout(function () {
      told.textContent = "";
    }, 2500);
  }
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest(".article a.number, .gutter a");
    if (!link || !navigator.clipboard || !window.isSecureContext) return;
    navigator.clipboard.writeText(link.href).then(
      function () {
        tell("Address copied");
      },
      function () {
        /* Refused: the address bar has it. */
      }
    );
  });
})();
