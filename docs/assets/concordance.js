/* The quotes page: which remarks are shown, which wording the others are compared with, what is left out of sight.
   The page is complete without it. What the reader chooses stands in the address: ?show= ?who= ?with= ?at= ?slight=off */
(function () {
  "use strict";

  var comparing = window.dossierComparing; /* comparing.js, named before this in mkdocs.yml */
  var all = comparing.all;
  var made = comparing.made;
  var without = comparing.without;
  var relaid = comparing.relaid;

  var sections = all(".utterance").filter(function (section) {
    return !section.closest("details");
  });
  var head = document.querySelector("header.masthead");
  if (!sections.length || !head) return;

  var chosen = { who: "", show: [], "with": "", at: {}, plain: false };
  var given = new URLSearchParams(location.search);

  /* ---- Comparing with another wording ---- */

  /* Ids of the quotations in a row: its letters lead to them. */
  function idsOf(row) {
    return all("th a.badge", row).map(function (badge) {
      return decodeURIComponent(badge.hash.slice(1));
    });
  }
  function articleOf(badge) {
    var found = /articles\/([^/]+)\//.exec(badge.getAttribute("href") || "");
    return found ? found[1] : "";
  }

  var names = all(".phrases li");
  function line(className, text) {
    return made("li", className, text);
  }
  function against(letters) {
    var item = line("vs", "against ");
    item.appendChild(made("b", "", letters));
    return item;
  }

  /* How a wording differs from the one in place ``index``; where nobody has compared the two it says so. */
  function namedAgainst(list, index, letters, lines) {
    var entry = (list.dataset.vs || "").split(";").filter(function (part) {
      return part.split(":")[0] === String(index);
    })[0];
    if (!entry) return [line("vs", "its differences from " + letters + " are in the table")].concat(lines);
    var parts = entry.split(":");
    var kept = parts[1].split("/");
    var items = [against(letters)].concat(
      parts[2].split(",").map(function (number) {
        return names[Number(number)].cloneNode(true);
      })
    );
    if (kept[0] !== kept[1]) items.push(line("kept", "keeps " + kept[0] + " of " + kept[1] + " words"));
    return items;
  }

  var tables = [];
  sections.forEach(function (section) {
    var body = section.querySelector(".score-table tbody");
    if (!body) return;
    var rows = all("tr", body);
    var lists = all("ul.diffs", section);
    tables.push({
      section: section,
      body: body,
      score: section.querySelector(".score"),
      rows: rows,
      nodes: Array.prototype.slice.call(body.childNodes),
      reports: section.querySelector(".score").classList.contains("of-report"),
      lists: lists,
      lines: lists.map(function (list) {
        return Array.prototype.slice.call(list.children);
      }),
      ids: lists.map(function (list) {
        return list.closest(".wording").querySelector("h4").id;
      }),
      select: null,
      row: 0,
    });
  });
  function compare(table, index) {
    if (table.select) table.select.value = String(index);
    if (table.row === index) return;
    table.row = index;
    table.section.classList.toggle("other", index > 0);
    table.body.replaceChildren.apply(table.body, index ? relaid(table.rows, index) : table.nodes);
    table.score.classList.toggle(
      "of-report",
      index ? table.rows[index].classList.contains("reported") : table.reports
    );
    var ids = idsOf(table.rows[index]);
    var at = table.ids.findIndex(function (id) {
      return ids.indexOf(id) >= 0;
    });
    var letters = table.rows[index].querySelector("th .badge").textContent;
    table.lists.forEach(function (list, number) {
      var lines = table.lines[number];
      if (index) lines = number === at ? [line("vs", "the others are compared with this")] : namedAgainst(list, at, letters, lines);
      list.replaceChildren.apply(list, lines);
    });
  }
  /* The row that the reader has chosen for a table: its own choice, else the outlet chosen for the page. */
  function rowFor(table) {
    var own = table.rows.findIndex(function (row) {
      return idsOf(row).some(function (id) {
        return chosen.at[id];
      });
    });
    if (own >= 0) return own;
    var outlet = table.rows.findIndex(function (row) {
      return (
        chosen["with"] &&
        all("th a.badge", row).some(function (badge) {
          return articleOf(badge) === chosen["with"];
        })
      );
    });
    return Math.max(0, outlet);
  }

  /* ---- Controls, made here because they do nothing without this script ---- */

  function option(select, value, text) {
    var item = made("option", "", text);
    item.value = value;
    select.appendChild(item);
  }
  function labelled(words, select, className) {
    var label = made("label", className, words + " ");
    label.appendChild(select);
    return label;
  }
  var bar = made("div", "choices");
  bar.setAttribute("data-search-exclude", "");
  var outlet = made("select");
  if (tables.length) {
    option(outlet, "", "the fullest wording");
    all("ul.key .badge", head).forEach(function (badge) {
      option(outlet, articleOf(badge), badge.textContent + " " + badge.title);
    });
    bar.appendChild(labelled("Compare with", outlet));
  }
  var plain = made("input");
  plain.type = "checkbox";
  if (tables.length) {
    var label = made("label");
    label.append(plain, " Leave out case, marks, contractions, spelling, figures");
    bar.appendChild(label);
  }
  var status = made("p");
  status.setAttribute("role", "status");
  var reset = made("button", "", "Show all");
  reset.type = "button";
  reset.hidden = true;
  bar.append(status, reset);
  var views = head.querySelector(".views");
  head.insertBefore(bar, views);

  tables.forEach(function (table) {
    var select = made("select");
    table.rows.forEach(function (row, index) {
      var words = all("th .badge", row).map(function (badge) {
        return badge.getAttribute("aria-label");
      });
      option(select, String(index), words[0] + (words.length > 1 ? " and " + (words.length - 1) + " more" : ""));
    });
    table.select = select;
    select.addEventListener("change", function () {
      table.rows.forEach(function (row) {
        idsOf(row).forEach(function (id) {
          delete chosen.at[id];
        });
      });
      chosen.at[idsOf(table.rows[Number(select.value)])[0]] = true;
      refresh();
    });
    table.score.parentNode.insertBefore(labelled("Compared with", select, "against"), table.score);
  });

  var filters = all(".differing li").map(function (item) {
    var button = made("button");
    button.type = "button";
    button.append.apply(button, Array.prototype.slice.call(item.childNodes));
    item.appendChild(button);
    button.addEventListener("click", function () {
      var key = item.dataset.d;
      chosen.show = chosen.show.indexOf(key) < 0 ? chosen.show.concat(key) : without(chosen.show, key);
      refresh();
    });
    return { key: item.dataset.d, button: button, count: button.querySelector(".meta"), slight: item.matches(".slight") };
  });
  if (filters.length) document.querySelector(".differing").classList.add("filters");
  var speakers = all("nav.speakers a[data-who]");
  speakers.forEach(function (link) {
    link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; /* where the link leads, in a tab or window of its own */
      event.preventDefault();
      chosen.who = chosen.who === link.dataset.who ? "" : link.dataset.who;
      refresh();
    });
  });
  outlet.addEventListener("change", function () {
    chosen["with"] = outlet.value;
    chosen.at = {};
    refresh();
  });
  plain.addEventListener("change", function () {
    chosen.plain = plain.checked;
    refresh();
  });
  reset.addEventListener("click", function () {
    chosen.who = "";
    chosen.show = [];
    refresh();
    (filters.length ? filters[0].button : outlet).focus();
  });

  /* ---- What was chosen, carried out ---- */

  function has(section, key) {
    return section.querySelector('.diffs [data-d~="' + key + '"]') !== null;
  }
  function refresh() {
    filters.forEach(function (filter) {
      if (chosen.plain && filter.slight) chosen.show = without(chosen.show, filter.key);
    });
    document.documentElement.classList.toggle("plain", chosen.plain);
    plain.checked = chosen.plain;
    outlet.value = chosen["with"];
    tables.forEach(function (table) {
      compare(table, rowFor(table));
    });
    all(".diffs").forEach(function (list) {
      var differences = all("[data-d]", list);
      var slight = differences.filter(function (item) {
        return item.classList.contains("slight");
      });
      list.classList.toggle("mild", differences.length > 0 && slight.length === differences.length);
    });
    filters.forEach(function (filter) {
      filter.button.setAttribute("aria-pressed", String(chosen.show.indexOf(filter.key) >= 0));
      filter.count.textContent = sections.filter(function (section) {
        return has(section, filter.key);
      }).length;
    });
    speakers.forEach(function (link) {
      if (link.dataset.who === chosen.who) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    var shown = 0;
    sections.forEach(function (section) {
      var fits = !chosen.who || section.dataset.who === chosen.who;
      section.hidden = !fits || !chosen.show.every(has.bind(null, section));
      if (!section.hidden) shown += 1;
    });
    clear();
    all(".kwic .d").forEach(function (place) {
      place.classList.toggle(
        "lit",
        chosen.show.some(function (key) {
          return place.classList.contains(key);
        })
      );
    });
    reset.hidden = shown === sections.length;
    status.textContent = shown + " of " + sections.length + " remarks shown";
    remember();
  }
  /* While something is chosen, titles and labels are out of sight, and headings with nothing beneath. */
  function clear() {
    var chosenAny = Boolean(chosen.who) || chosen.show.length > 0;
    all("section.label").forEach(function (label) {
      label.hidden = chosenAny;
    });
    all("h2").forEach(function (heading) {
      var beneath = [];
      for (var next = heading.nextElementSibling; next && next.tagName !== "H2"; next = next.nextElementSibling) {
        if (next.matches("section, p.how")) beneath.push(next);
      }
      var listed = beneath.filter(function (part) {
        return part.matches("section");
      });
      var empty = listed.length > 0 && listed.every(function (part) { return part.hidden; });
      heading.hidden = empty;
      beneath.forEach(function (part) {
        if (part.matches("p.how")) part.hidden = empty;
      });
    });
  }
  function remember() {
    var query = new URLSearchParams();
    if (chosen.who) query.set("who", chosen.who);
    if (chosen.show.length) query.set("show", chosen.show.join(" "));
    if (chosen["with"]) query.set("with", chosen["with"]);
    if (Object.keys(chosen.at).length) query.set("at", Object.keys(chosen.at).join(" "));
    if (chosen.plain) query.set("slight", "off");
    var words = query.toString();
    if ("?" + words === location.search || (!words && !location.search)) return;
    try {
      history.replaceState(history.state, "", (words ? "?" + words : location.pathname) + location.hash);
    } catch (refused) {
      /* A page opened as a file: the choice holds while it is open. */
    }
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
      chosen.who = "";
      chosen.show = [];
      refresh();
    }
    target.scrollIntoView();
  }

  chosen.who = given.get("who") || "";
  if (!speakers.some(function (link) { return link.dataset.who === chosen.who; })) chosen.who = "";
  chosen.show = (given.get("show") || "").split(" ").filter(function (key) {
    return filters.some(function (filter) {
      return filter.key === key;
    });
  });
  chosen["with"] = given.get("with") || "";
  (given.get("at") || "").split(" ").forEach(function (id) {
    if (id) chosen.at[id] = true;
  });
  chosen.plain = given.get("slight") === "off";
  refresh();
  arrive();
  window.addEventListener("hashchange", arrive);
})();
