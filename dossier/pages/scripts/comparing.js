/* A table of wordings laid on another of its rows: the cells marked anew against it. No control and no choice stands
   here; concordance.js asks for it. What a stretch proves (data-a, data-s) goes along with its words. */
(function () {
  "use strict";

  var LONGEST_CUT = 8; /* as dossier/pages/score.py */
  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }
  function made(tag, className, text) {
    var element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }
  function ours(className, text) {
    var element = made("span", className, text);
    element.setAttribute("data-x", "");
    return element;
  }

  /* The wording's own words in a cell: without what was struck out, marks, and the reporter breaking in. */
  function ownOf(cell) {
    return Array.prototype.filter.call(cell.children, function (part) {
      return part.hasAttribute("data-s") && part.matches("span:not(.mk), ins");
    });
  }
  function textOf(parts) {
    return parts
      .map(function (part) {
        var copy = part.cloneNode(true);
        all(".vh", copy).forEach(function (said) {
          said.remove();
        });
        return copy.textContent;
      })
      .join(" ");
  }
  function folded(text) {
    return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }
  /* What a cell holds: its form, "=" where it has the words of the wording that the page began with. */
  function formOf(cell) {
    var own = ownOf(cell);
    if (!own.length) return { key: "", text: "", slight: false };
    var text = textOf(own);
    var same = cell.matches(".base, .same");
    return { key: same ? "=" : folded(text), text: folded(text), slight: same || cell.matches(".slight") };
  }
  function rewritten(part, tag, said, className) {
    var fresh = made(tag, className);
    ["data-a", "data-s"].forEach(function (name) {
      fresh.setAttribute(name, part.getAttribute(name));
    });
    if (said) fresh.appendChild(ours("vh", said + ": "));
    Array.prototype.slice.call(part.cloneNode(true).childNodes).forEach(function (child) {
      if (!(child.matches && child.matches(".vh"))) fresh.appendChild(child);
    });
    return fresh;
  }
  function struck(cell, parts, moved) {
    var clipped = cell.querySelector(":scope > .gone");
    var number = textOf(parts).split(/\s+/).length + (clipped ? parseInt(/\d+/.exec(clipped.textContent), 10) : 0);
    if (clipped || number > LONGEST_CUT) return [ours("gone", number + " words not here")];
    return parts.map(function (part) {
      return rewritten(part, "del", moved ? "stands elsewhere" : "not here", moved ? "moved" : "");
    });
  }
  /* One cell of a row, marked against the same place of the row compared with. */
  function remark(cell, form, ground, under, places) {
    var fresh = cell.cloneNode(true);
    all(":scope > del, :scope > .gap, :scope > .flag", fresh).forEach(function (part) {
      part.remove();
    });
    var own = ownOf(fresh);
    if (!own.length)
      all(":scope > .gone", fresh).forEach(function (part) {
        part.remove();
      });
    var change = "same";
    if (form.key !== under.key) change = !form.key ? "absent" : !under.key ? "added" : "changed";
    if (change !== "absent" && change !== "same" && places.mine.indexOf(form.text) >= 0) change = "moved";
    var tag = change === "same" ? "span" : "ins";
    own.forEach(function (part) {
      var said = change === "same" ? "" : change === "moved" ? "moved here" : "added";
      part.replaceWith(rewritten(part, tag, said, change === "moved" ? "moved" : ""));
    });
    if (change !== "same" && under.key) {
      struck(ground, ownOf(ground), places.others.indexOf(under.text) >= 0).forEach(function (part) {
        fresh.append(" ", part);
      });
    }
    if (!form.key && !under.key) fresh.appendChild(ours("gap", "·"));
    fresh.className = change + (change === "changed" && form.slight && under.slight ? " slight" : "");
    return fresh;
  }
  function texts(forms) {
    return forms
      .map(function (form) {
        return form.text;
      })
      .filter(function (text) {
        return text;
      });
  }
  function without(list, text) {
    var at = list.indexOf(text);
    return at < 0 ? list : list.slice(0, at).concat(list.slice(at + 1));
  }
  /* The table anew, with the row at ``index`` on top and the others marked against it. */
  function relaid(rows, index) {
    var cells = rows.map(function (row) {
      return all(":scope > td", row);
    });
    var forms = cells.map(function (line) {
      return line.map(formOf);
    });
    var first = texts(forms[index]);
    return [index]
      .concat(
        rows
          .map(function (row, at) {
            return at;
          })
          .filter(function (at) {
            return at !== index;
          })
      )
      .map(function (at) {
        var row = rows[at].cloneNode(false);
        row.appendChild(rows[at].querySelector("th").cloneNode(true));
        row.classList.toggle("base", at === index);
        var own = texts(forms[at]);
        cells[at].forEach(function (cell, place) {
          var under = forms[index][place];
          var fresh = remark(cell, forms[at][place], cells[index][place], under, {
            mine: without(first, under.text),
            others: without(own, forms[at][place].text),
          });
          if (at === index) fresh.className = "base";
          row.appendChild(fresh);
        });
        return row;
      });
  }

  window.dossierComparing = { all: all, made: made, without: without, relaid: relaid };
})();
