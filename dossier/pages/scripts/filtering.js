/* The quotes page: which remarks are shown, by speaker, outlet, kind, difference, number of outlets and words typed.
   The page is complete without it. What the reader chooses stands in the address:
   ?speaker= ?outlet= ?kind= ?difference= ?outlets= ?words= */
(function () {
  "use strict";

  var address = window.dossierAsked; /* asked.js */
  var all = window.dossierComparing.all;
  var made = window.dossierComparing.made;
  var items = window.dossierRemarks.items; /* remarks.js */
  var remarks = window.dossierRemarks.remarks;
  var keysOf = window.dossierRemarks.keysOf;
  var offered = document.querySelector(".offered");
  if (!offered || !items.length) return;
  var head = offered.parentNode;

  /* ---- Controls, made here because they do nothing without this script ---- */

  var form = made("form", "sift");
  form.setAttribute("data-search-exclude", "");
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", "Choose among the quotes");
  function labelled(words, control) {
    var label = made("label", "", words + " ");
    label.appendChild(control);
    form.appendChild(label);
    control.addEventListener(control.tagName === "SELECT" ? "change" : "input", function () {
      chose(control.tagName === "SELECT");
    });
    return control;
  }
  function select(words, none, choices) {
    var control = made("select");
    [["", none]].concat(choices).forEach(function (choice) {
      var option = made("option", "", choice[1]);
      option.value = choice[0];
      control.appendChild(option);
    });
    return choices.length > 1 ? labelled(words, control) : control;
  }
  var typed = made("input");
  typed.type = "search";
  typed.placeholder = "words, or “a phrase”";
  labelled("With the words", typed);
  typed.setAttribute("aria-keyshortcuts", "w");

  var times = {};
  remarks.forEach(function (item) {
    times[item.speaker] = (times[item.speaker] || 0) + 1;
  });
  var speaker = select(
    "Said by",
    "anybody",
    Object.keys(times)
      .sort(function (a, b) { return times[b] - times[a] || (a < b ? -1 : 1); })
      .map(function (name) { return [name, name + " (" + times[name] + ")"]; })
  );
  var outlets = all("[data-name=outlet] li", offered).map(function (item) {
    return item.textContent;
  });
  var outlet = select("Printed by", "any outlet", outlets.map(function (name) { return [name, name]; }));
  var kind = select(
    "Given as",
    "any kind",
    all("[data-name=kind] li", offered).map(function (item) { return [item.dataset.v, item.textContent]; })
  );
  var most = Math.max.apply(null, items.map(function (item) { return item.outlets; }));
  var counts = [["1", "one outlet alone"]];
  for (var least = 2; least <= most; least += 1) counts.push([least + "+", least + " outlets or more"]);
  var number = select("In", "any number of outlets", counts);

  var status = made("p", "count");
  status.setAttribute("aria-hidden", "true"); /* changes with each key; ``spoken`` says it when the typing rests */
  var spoken = made("p", "vh");
  spoken.setAttribute("role", "status");
  var clear = made("button", "clear", "Clear");
  clear.type = "button";
  var foot = made("div", "counted");
  foot.append(status, spoken, clear);
  form.appendChild(foot);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  head.querySelector(".sift-room").appendChild(form);

  var differing = document.querySelector(".differing");
  var pressed = []; /* keys of the differences that are asked for */
  var buttons = all(".differing li").map(function (item) {
    var button = made("button");
    button.type = "button";
    button.append.apply(button, Array.prototype.slice.call(item.childNodes));
    item.appendChild(button);
    button.addEventListener("click", function () {
      var key = item.dataset.d;
      pressed = pressed.indexOf(key) < 0 ? pressed.concat(key) : pressed.filter(function (k) { return k !== key; });
      chose(true);
    });
    return { key: item.dataset.d, button: button, count: button.querySelector(".meta"), slight: item.matches(".slight") };
  });
  if (differing) differing.classList.add("filters");
  var steps = all("nav.speakers a[data-who]");
  steps.forEach(function (link) {
    link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; /* in a tab or window of its own */
      event.preventDefault();
      speaker.value = speaker.value === link.dataset.who ? "" : link.dataset.who;
      chose(true);
    });
  });
  clear.addEventListener("click", function () {
    nothing();
    chose(true);
    typed.focus();
  });
  function nothing() {
    typed.value = speaker.value = outlet.value = kind.value = number.value = "";
    pressed = [];
  }

  /* ---- Which are shown ---- */

  function fitting() {
    return window.dossierRemarks.fitting({
      speaker: speaker.value,
      outlet: outlet.value ? String(outlets.indexOf(outlet.value)) : "",
      kind: kind.value,
      outlets: number.value,
      keys: pressed,
      words: typed.value,
    });
  }
  /* Headings, and the lines beneath them, go with the last remark below them. */
  var of = new Map(items.map(function (item) { return [item.section, item]; }));
  var parts = all("h2")
    .map(function (heading) {
      var part = { heads: [heading], items: [] };
      for (var next = heading.nextElementSibling; next && next.tagName !== "H2"; next = next.nextElementSibling) {
        if (of.has(next)) part.items.push(of.get(next));
        else if (next.matches(".run")) all(".utterance", next).forEach(function (section) { part.items.push(of.get(section)); });
        else if (next.matches("p.how")) part.heads.push(next);
      }
      return part;
    })
    .filter(function (part) {
      return part.items.length;
    });
  var speaking;
  function apply() {
    var any = Boolean(clearable());
    var shown = 0;
    var labels = 0;
    window.dossierRemarks.show(fitting()).forEach(function (item) {
      if (item.isLabel) labels += 1;
      else shown += 1;
    });
    parts.forEach(function (part) {
      var empty = !part.items.some(function (item) { return item.shown; });
      part.heads.forEach(function (element) { element.hidden = empty; });
    });
    var total = remarks.length.toLocaleString("en");
    var words = shown.toLocaleString("en") + " of " + total + (total === "1" ? " remark" : " remarks");
    if (any && labels) words += ", and " + labels + (labels === 1 ? " title or label" : " titles and labels");
    status.textContent = words;
    clear.hidden = !any;
    clearTimeout(speaking);
    if (spoken.textContent !== words) speaking = setTimeout(function () { spoken.textContent = words; }, 600);
    steps.forEach(function (link) {
      if (link.dataset.who === speaker.value) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    buttons.forEach(function (of) {
      of.button.setAttribute("aria-pressed", String(pressed.indexOf(of.key) >= 0));
    });
    if (lit !== pressed.join(" ")) light();
  }
  function clearable() {
    return typed.value.trim() || speaker.value || outlet.value || kind.value || number.value || pressed.length;
  }
  var lit = "";
  function light() {
    lit = pressed.join(" ");
    all(".kwic .d").forEach(function (place) {
      place.classList.toggle("lit", pressed.some(function (key) { return place.classList.contains(key); }));
    });
  }

  /* ---- The address ---- */

  var typing = false; /* the first key of a word makes a step back, the others change it */
  function chose(isStep) {
    apply();
    remember(isStep || !typing);
    typing = !isStep;
  }
  function remember(isStep) {
    address.set(
      {
        words: typed.value.trim(),
        speaker: speaker.value,
        outlet: outlet.value,
        kind: kind.value,
        outlets: number.value,
        difference: pressed.join(" "),
        who: "",
        show: "",
      },
      isStep
    );
  }
  function restore() {
    typing = false;
    typed.value = address.get("words");
    speaker.value = address.get("speaker") || address.get("who"); /* who and show: as once published */
    outlet.value = address.get("outlet");
    kind.value = address.get("kind");
    number.value = address.get("outlets");
    [speaker, outlet, kind, number].forEach(function (control) {
      if (control.selectedIndex < 0) control.value = "";
    });
    pressed = (address.get("difference") || address.get("show")).split(" ").filter(function (key) {
      return buttons.some(function (of) { return of.key === key; });
    });
    var fold = document.querySelector(".choosing");
    if (pressed.length && fold) fold.open = true; /* on a narrow screen it is shut */
    apply();
    arrive();
  }
  function named() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (fault) {
      return null;
    }
  }
  /* An address that leads to a remark shows it, whatever is chosen. */
  function arrive() {
    var target = named();
    if (!target) return;
    if (target.closest("[hidden]")) {
      nothing();
      apply();
      remember(false);
    }
    target.scrollIntoView();
  }
  /* Other wordings are compared (concordance.js): the differences are others, and counted anew. */
  document.addEventListener("dossier:compared", function (event) {
    items.forEach(function (item) {
      if (event.detail.sections.has(item.section)) item.keys = null;
    });
    buttons.forEach(function (of) {
      if (event.detail.plain && of.slight) pressed = pressed.filter(function (key) { return key !== of.key; });
      of.count.textContent = remarks.filter(function (item) { return keysOf(item).has(of.key); }).length;
    });
    apply();
    remember(false);
  });
  window.addEventListener("hashchange", arrive);
  address.heard(restore);
  restore();
  window.dossierFilters = { words: typed, foot: foot, clear: function () { if (clearable()) clear.click(); } };
})();
