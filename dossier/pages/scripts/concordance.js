/* The quotes page: which wording the others are compared with, and whether slight differences are in sight.
   The page is complete without it. What the reader chooses stands in the address: ?with= ?at= ?slight=off */
(function () {
  "use strict";

  var comparing = window.dossierComparing; /* comparing.js, named before this in mkdocs.yml */
  var all = comparing.all;
  var made = comparing.made;
  var address = window.dossierAsked; /* asked.js */
  var relaid = comparing.relaid;

  var sections = all(".utterance").filter(function (section) {
    return !section.closest("details");
  });
  var head = document.querySelector("header.masthead");
  if (!sections.length || !head) return;

  var chosen = { "with": "", at: {}, plain: false };

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
  /* Whether it has changed. */
  function compare(table, index) {
    if (table.select) table.select.value = String(index);
    if (table.row === index) return false;
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
    return true;
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
  if (tables.length) head.querySelector(".choices-room").appendChild(bar);

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
      chose();
    });
    table.score.parentNode.insertBefore(labelled("Compared with", select, "against"), table.score);
  });

  outlet.addEventListener("change", function () {
    chosen["with"] = outlet.value;
    chosen.at = {};
    chose();
  });
  plain.addEventListener("change", function () {
    chosen.plain = plain.checked;
    chose();
  });

  /* ---- What was chosen, carried out ---- */

  function refresh() {
    document.documentElement.classList.toggle("plain", chosen.plain);
    plain.checked = chosen.plain;
    outlet.value = chosen["with"];
    if (outlet.selectedIndex < 0) outlet.value = "";
    var changed = tables.filter(function (table) {
      return compare(table, rowFor(table));
    });
    changed.forEach(function (table) {
      table.lists.forEach(mild);
    });
    var sections = new Set(changed.map(function (table) { return table.section; }));
    document.dispatchEvent(new CustomEvent("dossier:compared", { detail: { sections: sections, plain: chosen.plain } }));
  }
  /* A wording with slight differences alone. */
  function mild(list) {
    var differences = all("[data-d]", list);
    var slight = differences.filter(function (item) { return item.classList.contains("slight"); });
    list.classList.toggle("mild", differences.length > 0 && slight.length === differences.length);
  }
  function chose() {
    refresh();
    address.set(
      { "with": chosen["with"], at: Object.keys(chosen.at).join(" "), slight: chosen.plain ? "off" : "" },
      true
    );
  }
  function restore() {
    chosen["with"] = address.get("with");
    chosen.at = {};
    address.get("at").split(" ").forEach(function (id) {
      if (id) chosen.at[id] = true;
    });
    chosen.plain = address.get("slight") === "off";
    refresh();
  }

  all(".diffs").forEach(mild);
  address.heard(restore);
  restore();
})();
