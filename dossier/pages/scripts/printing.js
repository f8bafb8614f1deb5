/* On paper, where nobody can follow a link: folds stand open, and what a link leads to is spelled out. */
(function () {
  "use strict";

  var content = document.querySelector(".md-content");
  if (!content) return;
  var top = window.dossierStock.top.href; /* stock.js */

  /* The site's own address; null where it is not known. That of a preview is nobody else's, and is not printed. */
  function published() {
    var canonical = document.querySelector("link[rel=canonical]");
    var here = location.href.split(/[?#]/)[0].replace(/index\.html$/, "").slice(top.length);
    return canonical && canonical.href.endsWith(here) ? canonical.href.slice(0, canonical.href.length - here.length) : null;
  }

  /* The theme opens every fold. How the program came to something, and what stands here no longer, are printed where
     the reader has opened them; so we note which stand shut before. */
  var printing = false;
  function note(fold) {
    if (!printing) fold.classList.toggle("shut", !fold.open);
  }
  content.querySelectorAll("details:is(.behind, .buried)").forEach(function (fold) {
    note(fold);
    fold.addEventListener("toggle", note.bind(null, fold));
  });
  var opened = [];
  function unfold() {
    opened = Array.from(content.querySelectorAll("details:not([open], .shut)"));
    opened.forEach(function (fold) {
      fold.open = true;
    });
  }

  function spelled(address, after) {
    var words = document.createElement("span");
    words.className = "printed";
    words.textContent = address;
    after.after(words);
  }
  function spellOut(site) {
    /* The permanent address of each wording, statement and difference. */
    content.querySelectorAll(":is(.wording, .label, .statement, .differ) a.self").forEach(function (link) {
      var id = link.getAttribute("href");
      if (/^#[qsd]-/.test(id)) spelled(site + "q/" + id, link);
    });
    /* And of the pages that the words of this one send a reader to. */
    content.querySelectorAll(".how a, a.onward, a.permanent").forEach(function (link) {
      if (link.href.startsWith(top)) spelled(site + link.href.slice(top.length).replace(/index\.html(?=$|#)/, ""), link);
    });
  }

  /* Where in its article: after the letters, since the place itself is a link. */
  function place() {
    content.querySelectorAll("a.badge[title]").forEach(function (badge) {
      var where = /, (?:paragraph (\d+)|(headline|standfirst|caption|dateline|credit)(?: \d+)?)(?:, tells part of it)?$/.exec(badge.title);
      if (where) badge.dataset.place = where[1] ? "¶" + where[1] : where[2];
    });
  }

  window.addEventListener("beforeprint", function () {
    printing = true;
    unfold();
    place();
    var site = published();
    if (!site || content.querySelector(".printed")) return;
    spellOut(site);
    var head = content.querySelector(".masthead");
    if (!head) return;
    var from = document.createElement("p");
    from.className = "printed";
    from.textContent = site + location.href.slice(top.length).replace(/index\.html(?=$|[?#])/, "");
    head.appendChild(from);
  });
  window.addEventListener("afterprint", function () {
    printing = false;
    opened.forEach(function (fold) {
      fold.open = false;
    });
    content.querySelectorAll(".printed").forEach(function (words) {
      words.remove();
    });
  });
})();
