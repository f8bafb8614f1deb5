/* The remarks of the quotes page as records: whether one fits what is asked for, and those that do shown; filtering.js
   asks. Read once, so that a key is answered fast where there are thousands. */
(function () {
  "use strict";

  var all = window.dossierComparing.all;
  /* A record for each remark and each title or label. */
  var items = all(".utterance, section.label")
    .filter(function (section) {
      return !section.closest("details");
    })
    .map(function (section) {
      var forms = (section.dataset.w || "").split(" ").filter(Boolean);
      var outlets = new Set(forms.map(function (form) { return form.slice(0, -1); }));
      return {
        section: section,
        isLabel: section.matches(".label"),
        speaker: section.dataset.who || "",
        forms: forms,
        outlets: outlets.size,
        keys: null, /* its differences, read when first asked for */
        text: null,
        shown: !section.hidden,
      };
    });
  var remarks = items.filter(function (item) {
    return !item.isLabel;
  });

  function folded(text) {
    return text
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .replace(/[‘’ʼ]/g, "'")
      .replace(/[“”„«»"]/g, "")
      .replace(/[\s–—‑-]+/g, " ");
  }
  function keysOf(item) {
    if (!item.keys) {
      item.keys = new Set();
      all(".diffs [data-d]", item.section).forEach(function (named) {
        named.dataset.d.split(" ").forEach(function (key) {
          item.keys.add(key);
        });
      });
    }
    return item.keys;
  }
  /* Speaker and wordings. Thousands are read in a few slices while nothing else is to do, before anybody types. */
  function textOf(item) {
    if (item.text === null) {
      var parts = item.section.querySelectorAll(".kwic, .words, h4");
      var words = item.speaker;
      for (var at = 0; at < parts.length; at += 1) words += " \n " + parts[at].textContent;
      item.text = folded(words);
    }
    return item.text;
  }
  var read = 0;
  function readAhead(deadline) {
    while (read < items.length && (!deadline || deadline.timeRemaining() > 2)) textOf(items[read++]);
    if (read < items.length) (window.requestIdleCallback || window.setTimeout)(readAhead);
  }
  (window.requestIdleCallback || window.setTimeout)(readAhead);


  /* Words and phrases (in any marks) that all must stand in a remark. */
  function wanted(typed) {
    var found = [];
    typed.replace(/["“”„«»]([^"“”„«»]+)["“”„«»]?|([^\s"“”„«»]+)/g, function (whole, phrase, word) {
      var text = folded(phrase || word).trim();
      if (text) found.push(text);
    });
    return found;
  }
  /* ``asked``: speaker, outlet (its number), kind (its letter), outlets ("1" alone, "3+" or more), keys of differences, words. */
  function fitting(asked) {
    var least = parseInt(asked.outlets, 10) || 0;
    var most = asked.outlets === "1" ? 1 : Infinity;
    var words = wanted(asked.words);
    return function (item) {
      if (asked.speaker && item.speaker !== asked.speaker) return false;
      if (item.outlets < least || item.outlets > most) return false;
      if (asked.outlet || asked.kind) {
        /* One wording must fit both: printed there, and so. */
        var fits = item.forms.some(function (form) {
          return (!asked.outlet || form.slice(0, -1) === asked.outlet) && (!asked.kind || form.slice(-1) === asked.kind);
        });
        if (!fits) return false;
      }
      for (var at = 0; at < asked.keys.length; at += 1) if (!keysOf(item).has(asked.keys[at])) return false;
      for (at = 0; at < words.length; at += 1) if (textOf(item).indexOf(words[at]) < 0) return false;
      return true;
    };
  }

  /* Thousands of remarks stand in runs (div.run). One out of sight is not laid out: it is told how high it will be, and
     its remarks are hidden or shown when it comes near or nothing else is to do. So a key costs what is in sight. */
  var runs = all(".run").map(function (element) { return { element: element, items: [], now: 0, isStale: false }; });
  var byElement = new Map(runs.map(function (run) { return [run.element, run]; }));
  var loose = { items: [], now: 0, isStale: false }; /* those of no run: few, and the longest */
  items.forEach(function (item) {
    item.run = byElement.get(item.section.parentNode);
    (item.run || loose).items.push(item);
  });
  var groups = [loose].concat(runs);
  if (items.length > 300) document.documentElement.classList.add("many");
  /* Of those that are to appear as many as there is room for, the others when nothing else is to do; all without it. */
  function carry(of, room) {
    of.isStale = false;
    of.items.forEach(function (item) {
      if (item.section.hidden !== item.shown) return;
      if (item.shown && room !== undefined && (room -= 1) < 0) of.isStale = true;
      else item.section.hidden = !item.shown;
    });
    if (of.element) of.element.style.contentVisibility = "";
  }
  function flush(deadline) {
    groups.some(function (group) {
      if (group.isStale) carry(group);
      return deadline && deadline.timeRemaining && deadline.timeRemaining() < 3;
    });
    if (deadline) settle();
  }
  function settle() {
    if (groups.some(function (group) { return group.isStale; })) (window.requestIdleCallback || window.setTimeout)(flush);
  }
  if (runs.length && window.IntersectionObserver) {
    var near = new IntersectionObserver(function (seen) {
      seen.forEach(function (entry) {
        var run = byElement.get(entry.target);
        if (entry.isIntersecting && run.isStale && run.now) carry(run);
      });
    }, { rootMargin: "60% 0px" });
    runs.forEach(function (run) { near.observe(run.element); });
  }
  window.addEventListener("beforeprint", function () { flush(); });
  /* Those that fit, shown; all others out of sight. */
  function show(fits) {
    groups.forEach(function (group) { group.now = 0; });
    var found = items.filter(function (item) {
      var now = fits(item);
      if (now) (item.run || loose).now += 1;
      if (item.run && now !== item.shown) item.run.isStale = true;
      item.shown = now;
      return now;
    });
    var room = 3; /* remarks that a screen may hold */
    carry(loose, runs.length ? room : undefined);
    room -= loose.now;
    runs.forEach(function (run) {
      run.element.style.containIntrinsicBlockSize = run.now * 4 + "rem";
      if (run.isStale && run.now && room > 0) carry(run, room);
      else if (run.isStale) run.element.style.contentVisibility = "hidden"; /* not laid out in this frame */
      room -= run.now;
    });
    settle();
    return found;
  }

  window.dossierRemarks = { items: items, remarks: remarks, keysOf: keysOf, fitting: fitting, show: show, flush: flush };
})();
