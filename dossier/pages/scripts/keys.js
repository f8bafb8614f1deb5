/* Keys of one letter: j and k from remark to remark, ? for a list of all. Material has / f s (search), p and n (pages);
   none of them is touched. Nothing is heard while the reader types. */
(function () {
  "use strict";

  var remarks = window.dossierRemarks ? window.dossierRemarks.items : []; /* remarks.js */
  var filters = window.dossierFilters; /* filtering.js, on the quotes page alone */
  var steps = filters ? remarks : [];

  function visible() {
    return steps.filter(function (item) { return item.shown; });
  }
  /* The remark where the reader is: the one with the focus, else the first below the header. */
  function here(list) {
    var focused = document.activeElement;
    var at = list.findIndex(function (item) { return item.section.contains(focused); });
    if (at >= 0) return at;
    var top = document.querySelector(".md-header").getBoundingClientRect().bottom;
    var low = 0;
    var high = list.length; /* halved: remarks stand in their order, and a page may have thousands */
    while (low < high) {
      var middle = (low + high) >> 1;
      if (list[middle].section.getBoundingClientRect().top < top - 1) low = middle + 1;
      else high = middle;
    }
    return low - 0.5; /* between the one before and this one */
  }
  function step(by) {
    window.dossierRemarks.flush();
    var list = visible();
    if (!list.length) return;
    var at = here(list);
    at = by > 0 ? Math.floor(at) + 1 : Math.ceil(at) - 1;
    var section = list[Math.max(0, Math.min(list.length - 1, at))].section;
    var heading = section.querySelector("h3");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  }

  /* ---- Help ---- */

  var dialog;
  function row(list, keys, words) {
    var term = document.createElement("dt");
    keys.forEach(function (key) {
      var element = document.createElement("kbd");
      element.textContent = key;
      term.append(element, " ");
    });
    var told = document.createElement("dd");
    told.textContent = words;
    list.append(term, told);
  }
  function help() {
    if (!dialog) {
      dialog = document.createElement("dialog");
      dialog.className = "keys md-typeset";
      dialog.setAttribute("aria-labelledby", "keys-title");
      var title = document.createElement("h2");
      title.id = "keys-title";
      title.textContent = "Keys";
      var list = document.createElement("dl");
      if (document.querySelector(".md-search")) row(list, ["/", "s", "f"], "search all articles and quotes");
      if (steps.length) {
        row(list, ["j"], "next remark");
        row(list, ["k"], "remark before");
        row(list, ["w"], "choose by words");
        row(list, ["c"], "clear what was chosen");
      }
      if (document.querySelector("link[rel=prev]")) row(list, ["p", ","], "page before");
      if (document.querySelector("link[rel=next]")) row(list, ["n", "."], "next page");
      row(list, ["Tab"], "next link or control; Enter follows or presses it");
      row(list, ["?"], "these keys");
      row(list, ["Esc"], "close what is open");
      var close = document.createElement("button");
      close.type = "button";
      close.textContent = "Close";
      close.addEventListener("click", function () { dialog.close(); });
      dialog.append(title, list, close);
      dialog.addEventListener("click", function (event) {
        if (event.target === dialog) dialog.close(); /* beside it */
      });
      /* Tab stays inside, also where a browser would go on to its own controls. */
      dialog.addEventListener("keydown", function (event) {
        event.stopPropagation();
        if (event.key === "Tab") event.preventDefault();
        if (event.key === "?") dialog.close();
      });
      document.body.appendChild(dialog);
    }
    if (!dialog.open) dialog.showModal();
  }

  if (filters) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "keys-open";
    button.innerHTML = "Keys: <kbd>?</kbd>";
    button.addEventListener("click", help);
    filters.foot.appendChild(button);
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    var at = event.target;
    if (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
    var search = document.getElementById("__search");
    if ((search && search.checked) || document.querySelector("dialog[open]")) return;
    if (event.key === "?") help();
    else if (!steps.length) return;
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "w") filters.words.focus();
    else if (event.key === "c") filters.clear();
    else return;
    event.preventDefault();
  });
})();
