/* The search box: Material's own markup, look and keys (/ f s, arrows, Enter, Escape, Tab), answered by finder.js.
   It is made here, so that MkDocs, ProperDocs and Zensical publish one and the same; each theme's own is off. */
(function () {
  "use strict";

  var finder = window.dossierFinder; /* finder.js */
  var toggle = document.getElementById("__search");
  var header = document.querySelector(".md-header__inner");
  if (!finder || !toggle || !header || document.querySelector(".md-search")) return;

  var STEP = 10; /* results shown at once */
  var MAGNIFY =
    "M9.5 3A6.5 6.5 0 0 1 16 9.5c0 1.61-.59 3.09-1.56 4.23l.27.27h.79l5 5-1.5 1.5-5-5v-.79l-.27-.27A6.52 6.52 0 0 1 9.5 16 6.5 6.5 0 0 1 3 9.5 6.5 6.5 0 0 1 9.5 3m0 2C7 5 5 7 5 9.5S7 14 9.5 14 14 12 14 9.5 12 5 9.5 5";
  var BACK = "M20 11v2H8l5.5 5.5-1.42 1.42L4.16 12l7.92-7.92L13.5 5.5 8 11z";
  var CLOSE = "M19 6.41 17.59 5 12 10.59 6.41 5 5 6.41 10.59 12 5 17.59 6.41 19 12 13.41 17.59 19 19 17.59 13.41 12z";
  function icon(path) {
    return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="' + path + '"/></svg>';
  }
  // What may not be published is one sign a character (dossier/model/text.py).
  function legible(text) {
    return text.replace(/\u{10FFFD}+/gu, "[…]");
  }

  function made(tag, className, text) {
    var element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  var opener = made("button", "md-header__button md-icon");
  opener.type = "button";
  opener.setAttribute("for", "__search"); /* the theme's styles go by it */
  opener.setAttribute("aria-label", "Search");
  opener.title = "Search";
  opener.innerHTML = icon(MAGNIFY);
  var box = made("div", "md-search");
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-label", "Search");
  box.innerHTML =
    '<label class="md-search__overlay" for="__search"></label><div class="md-search__inner" role="search">' +
    '<form class="md-search__form" name="search"><input type="text" class="md-search__input" name="query" required ' +
    'aria-label="Search" placeholder="Search" autocapitalize="off" autocorrect="off" autocomplete="off" spellcheck="false">' +
    '<label class="md-search__icon md-icon" for="__search">' + icon(MAGNIFY) + icon(BACK) + "</label>" +
    '<nav class="md-search__options" aria-label="Search"><button type="reset" class="md-search__icon md-icon" ' +
    'title="Empty the field" aria-label="Empty the field" tabindex="-1">' + icon(CLOSE) + "</button></nav></form>" +
    '<div class="md-search__output"><div class="md-search__scrollwrap" tabindex="0"><div class="md-search-result">' +
    '<div class="md-search-result__meta" role="status"></div><ol class="md-search-result__list"></ol></div></div></div></div>';
  var source = header.querySelector(".md-header__source");
  header.insertBefore(opener, source);
  header.insertBefore(box, source);
  var input = box.querySelector("input");
  var list = box.querySelector("ol");
  var meta = box.querySelector(".md-search-result__meta");
  var wrap = box.querySelector(".md-search__scrollwrap");
  /* A theme that has no styles for such a box (Zensical's) gets ours: search.css. */
  if (getComputedStyle(input.form).position === "static") document.documentElement.classList.add("own-search");

  /* ---- Open and closed ---- */

  var HINT = "Type words, a name, or “an exact phrase”";
  meta.textContent = HINT;
  function open(is) {
    if (toggle.checked !== is) toggle.click();
    if (is) {
      finder.ready().catch(failed);
    } else input.blur();
  }
  function focus() {
    input.focus();
    input.select();
  }
  var before = null; /* where the reader was, to whom Escape gives the focus back */
  input.addEventListener("focus", function (event) {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) before = event.relatedTarget;
    open(true);
  });
  opener.addEventListener("click", function (event) {
    event.preventDefault();
    focus();
  });
  header.addEventListener("pointerover", function (event) {
    if (event.target.closest(".md-search, [for=__search]")) finder.ready().catch(function () {});
  }, { passive: true });
  input.form.addEventListener("submit", function (event) { event.preventDefault(); });
  input.form.addEventListener("reset", function () {
    setTimeout(function () {
      ask();
      input.focus();
    });
  });
  list.addEventListener("click", function (event) {
    if (event.target.closest("a")) open(false);
  });
  function links() {
    return Array.prototype.slice.call(list.querySelectorAll("a"));
  }
  /* Before Material hears it, whose keys are the same. */
  window.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var at = event.target;
    if (!toggle.checked) {
      if (!/^[/fs]$/.test(event.key) || document.querySelector("dialog[open]")) return;
      if (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
      focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      open(false);
      if (event.key === "Tab") return;
      if (before && before.isConnected) before.focus({ preventScroll: true });
      before = null;
    } else if (event.key === "Enter" && at === input) {
      later.then(function () {
        if (links().length) links()[0].click();
      });
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      var stops = [input].concat(links());
      var step = event.key === "ArrowDown" ? 1 : -1;
      stops[(Math.max(0, stops.indexOf(document.activeElement)) + step + stops.length) % stops.length].focus();
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);

  /* ---- Asked and answered ---- */

  var shown = ""; /* the query whose results stand there */
  var asked = "";
  var later = Promise.resolve(); /* done when what was typed last is answered */
  function failed() {
    meta.textContent = "The search could not be loaded. The Words page lists every word in its contexts.";
  }
  function ask() {
    var query = input.value;
    if (query.trim() === asked.trim() && asked) return;
    asked = query;
    if (!query.trim()) {
      shown = query;
      list.replaceChildren();
      meta.textContent = HINT;
      return;
    }
    later = finder
      .find(query)
      .then(function (found) {
        if (query !== asked) return;
        return found.show(0, STEP).then(function (targets) {
          if (query === asked) answer(query, found, targets);
        });
      })
      .catch(failed);
  }
  input.addEventListener("input", ask);
  input.addEventListener("keyup", ask);

  function answer(query, found, targets) {
    var number = found.total + found.speakers.length;
    meta.textContent = number === 1 ? "1 place" : number ? number.toLocaleString("en") + " places" : "Nothing found";
    list.replaceChildren.apply(
      list,
      found.speakers.map(function (speaker) { return speakerItem(query, speaker); }).concat(targets.map(item.bind(null, query)))
    );
    if (!number) {
      list.replaceChildren(window.dossierUnfound(query, finder.top, function (other) {
        input.value = other;
        input.focus();
        ask();
      }));
    }
    wrap.scrollTop = 0;
    shown = query;
    more(query, found, STEP);
  }
  /* The next ones when the reader comes near the end of the list. */
  var watch;
  function more(query, found, from) {
    if (watch) watch.disconnect();
    if (from >= found.total || !window.IntersectionObserver || !list.lastElementChild) return;
    watch = new IntersectionObserver(function (seen) {
      if (!seen[0].isIntersecting) return;
      watch.disconnect();
      found.show(from, from + STEP).then(function (targets) {
        if (query !== shown) return;
        list.append.apply(list, targets.map(item.bind(null, query)));
        more(query, found, from + STEP);
      });
    }, { root: wrap });
    watch.observe(list.lastElementChild);
  }

  /* ---- A result ---- */

  function result(query, path, hash, className) {
    var element = made("li", "md-search-result__item");
    var link = made("a", "md-search-result__link");
    link.href = new URL(path, finder.top).href + "?h=" + encodeURIComponent(query.trim()) + (hash ? "#" + hash : "");
    link.tabIndex = -1;
    var article = made("article", "md-search-result__article md-typeset" + className);
    link.appendChild(article);
    element.appendChild(link);
    return { element: element, article: article };
  }
  function speakerItem(query, speaker) {
    var made_ = result("", "speakers/" + speaker[1] + "/", "", " of-speaker");
    var title = made("h1", "", speaker[0] + " ");
    title.appendChild(made("span", "found-at", "speaker · " + speaker[2]));
    made_.article.appendChild(title);
    return made_.element;
  }
  function item(query, target) {
    var quote = target.quote;
    if (target.article.path !== undefined) return pageItem(query, target);
    var path = quote ? "quotes/" : "articles/" + target.article.id + "/";
    var one = result(query, path, quote ? quote[3] : target.unit[0], quote ? " of-quote" : "");
    var title = made("h1");
    title.appendChild(made("span", "badge " + target.article.accent, target.article.siglum));
    if (quote && quote[4]) title.append(" " + quote[4] + " ");
    else title.append(" " + target.article.outlet + " ");
    var where = (quote && quote[4] ? target.article.outlet + ", " : "") + target.unit[1];
    title.appendChild(made("span", "found-at", where));
    one.article.append(title, excerpt(target), made("p", "found-in", target.article.title));
    return one.element;
  }
  function pageItem(query, target) { /* what an editor wrote has no outlet */
    var one = result(query, target.article.path || "./", target.unit[0], " of-page");
    one.article.append(made("h1", "", target.article.title + " "), excerpt(target));
    one.article.firstChild.append(made("span", "found-at", target.unit[1]));
    return one.element;
  }
  var LONG = 190; /* characters of an excerpt */
  function excerpt(target) {
    var words = target.words;
    var text = target.text;
    var from = 0;
    var to = text.length;
    var hits = target.hits;
    if (target.quote) {
      var inside = hits.filter(function (hit) { return hit[0] >= target.quote[1] && hit[1] <= target.quote[2]; });
      if (inside.length) hits = inside;
      from = words[target.quote[1]].start;
      to = words[target.quote[2] - 1].end;
      while (from > 0 && /\S/.test(text[from - 1])) from -= 1;
      while (to < text.length && /\S/.test(text[to])) to += 1;
    }
    var stretches = hits
      .map(function (hit) { return [words[hit[0]].start, words[Math.min(hit[1], words.length) - 1].end]; })
      .sort(function (a, b) { return a[0] - b[0]; });
    var isCut = false;
    var first = stretches.length ? stretches[0][0] : from;
    if (to - from > LONG) {
      var begin = Math.max(from, first - 70);
      var cut = words.find(function (word) { return word.start >= begin; });
      if (begin > from && cut) {
        from = cut.start;
        isCut = true;
      }
      if (to - from > LONG) to = Math.max(first, text.lastIndexOf(" ", from + LONG)) || from + LONG;
    }
    var line = made("p", "found-words", isCut ? "… " : "");
    var at = from;
    stretches.forEach(function (stretch) {
      if (stretch[0] < at || stretch[1] > to) return;
      line.append(legible(text.slice(at, stretch[0])), made("mark", "", text.slice(stretch[0], stretch[1])));
      at = stretch[1];
    });
    line.append(legible(text.slice(at, to)), to < text.length && !/[.!?”"’]$/.test(text.slice(at, to)) ? " …" : "");
    return line;
  }

  /* ---- Where the reader arrives: the words are marked, and no word of the page is changed ---- */

  function mark(query) {
    if (!window.CSS || !CSS.highlights || !query) return;
    var target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (fault) {
      /* An address that cannot be read leads nowhere. */
    }
    var root = (target && (target.closest(".wording, .label, .brief > div, p, li") || target)) || document.querySelector(".md-content");
    var walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    var nodes = [];
    var text = "";
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, at: text.length });
      text += walker.currentNode.data;
    }
    var ranges = finder.stretches(query, text).map(function (stretch) {
      var range = new Range();
      nodes.forEach(function (part) {
        var end = part.at + part.node.length;
        if (part.at <= stretch[0] && stretch[0] < end) range.setStart(part.node, stretch[0] - part.at);
        if (part.at < stretch[1] && stretch[1] <= end) range.setEnd(part.node, stretch[1] - part.at);
      });
      return range;
    });
    var highlight = new Highlight();
    ranges.slice(0, 500).forEach(function (range) { highlight.add(range); });
    CSS.highlights.set("found", highlight);
  }
  var given = new URLSearchParams(location.search);
  mark(given.get("h"));
  if (given.get("q")) {
    input.value = given.get("q"); /* an address that asks */
    focus();
    ask();
  }
  window.dossierSearch = { isReady: finder.isReady, shown: function () { return shown; } };
})();
