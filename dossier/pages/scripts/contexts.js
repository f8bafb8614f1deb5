/* A box that narrows the words as one types; without it the pages are whole. */
(function () {
  "use strict";

  var lists = document.querySelectorAll("section.forms, section.word");
  if (!lists.length) return;
  var isIndex = lists[0].classList.contains("forms");

  /* As words are put together: no case, no accents, one apostrophe. */
  function folded(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[’‘ʼ]/g, "'").toLowerCase().trim();
  }
  var items = [];
  lists.forEach(function (section) {
    var found = isIndex ? section.querySelectorAll("li") : [section];
    found.forEach(function (item) {
      items.push({ item: item, section: section, word: folded(item.querySelector("[data-s]").textContent) });
    });
  });

  var box = document.createElement("p");
  box.className = "narrow";
  var label = document.createElement("label");
  label.textContent = "Narrow to ";
  var input = document.createElement("input");
  input.type = "search";
  input.autocomplete = "off";
  input.spellcheck = false;
  label.appendChild(input);
  var told = document.createElement("output");
  box.appendChild(label);
  box.appendChild(told);
  var letters = document.querySelector("nav.letters");
  letters.parentNode.insertBefore(box, letters);

  var first = null;
  function narrow() {
    var typed = folded(input.value);
    var number = 0;
    var open = new Set();
    var start = null;
    var inside = null;
    items.forEach(function (entry) {
      var at = entry.word.indexOf(typed);
      entry.item.hidden = at < 0;
      if (at < 0) return;
      number += 1;
      open.add(entry.section);
      if (at === 0 && !start) start = entry.item;
      if (!inside) inside = entry.item;
    });
    if (isIndex) lists.forEach(function (section) {
      section.hidden = !open.has(section);
    });
    letters.hidden = Boolean(typed) && isIndex;
    first = typed ? start || inside : null;
    told.textContent = !typed ? "" : number === 1 ? "1 word" : number.toLocaleString("en") + " words";
  }
  var waiting = 0;
  input.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(narrow, items.length > 2000 ? 120 : 0);
  });
  input.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && input.value) {
      event.preventDefault();
      input.value = "";
      narrow();
    }
    if (event.key !== "Enter") return;
    narrow();
    var link = first && first.querySelector("a[href]");
    if (link && isIndex) link.click();
    else if (first) first.scrollIntoView();
  });
  /* An address that names a word shows it, whatever was typed before. */
  window.addEventListener("hashchange", function () {
    if (!input.value) return;
    input.value = "";
    narrow();
    var target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (fault) {
      /* An address that cannot be read names no word. */
    }
    if (target) target.scrollIntoView();
  });
})();
