/* Citing: a panel of copy buttons at each "Cite", the other formats on each evidence card. Every page works without it. */
(function () {
  "use strict";

  var NAMES = {
    text: "Plain text",
    markdown: "Markdown",
    bibtex: "BibTeX",
    csl: "CSL-JSON",
    annotation: "Web Annotation",
  };

  /* The site's top: this script lies in assets/ below it, wherever the site is published. */
  var top = new URL("./", document.currentScript.src);

  /* Where a path of the site is published; a page on a disk is the file, not its folder. */
  function absolute(path) {
    return new URL(top.protocol === "file:" ? path.replace("/#", "/index.html#") : path, top).href;
  }

  /* ---- The texts: a file an article (data/citations/), asked for when the first of them is wanted. */
  var known = {};
  var asked = {};
  window.dossierCitations = function (article, texts) {
    known[article] = texts;
  };
  function texts(article) {
    if (!asked[article]) {
      asked[article] = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        script.src = new URL("data/citations/" + article + ".js", top).href;
        script.charset = "utf-8";
        script.onload = function () {
          if (known[article]) resolve(known[article]);
          else reject(new Error("no citations in " + script.src));
        };
        script.onerror = function () {
          delete asked[article]; /* the next click asks again */
          script.remove();
          reject(new Error("no file " + script.src));
        };
        document.head.appendChild(script);
      });
    }
    return asked[article];
  }

  /* An address as each format writes it. */
  function numbered(sign) {
    return "&#" + sign.charCodeAt(0) + ";";
  }
  var WRITTEN = {
    bibtex: function (url) {
      return url.replace(/[#%&_$]/g, "\\$&").replace(/~/g, "{\\textasciitilde}").replace(/\^/g, "{\\textasciicircum}");
    },
    markdown: function (url) {
      return url.replace(/[\\`*_[\]#]/g, "\\$&").replace(/[&<>~|]/g, numbered);
    },
  };
  function same(text) {
    return text;
  }

  /* One citation. A format is told once for all quotations of the article that are told alike (a shape): numbers from
     0 up are texts that they share, those from -1 down slots for what the quotation has of its own, a list is an address. */
  function written(all, id, format) {
    var own = all.quotations[id];
    var shape = all.shapes[own[0]][format];
    var values = [id].concat(own[1]);
    var otherwise = (own[3] && own[3][format]) || {};
    var write = WRITTEN[format] || same;
    function plain(number) {
      return number < 0 ? values[-1 - number] : all.texts[number];
    }
    function part(number) {
      if (Array.isArray(number)) return write(absolute(number.map(plain).join("")));
      return number < 0 && -1 - number in otherwise ? otherwise[-1 - number] : plain(number);
    }
    function whole(value) {
      if (Array.isArray(value)) return value.map(whole);
      if (value === null || typeof value !== "object") return value;
      if ("$" in value) return value.$.map(part).join("");
      if ("#" in value) return plain(value["#"]);
      var made = {};
      Object.keys(value).forEach(function (key) {
        made[key] = whole(value[key]);
      });
      return made;
    }
    if (format === "csl" || format === "annotation") return JSON.stringify(whole(shape), null, 2);
    return shape.map(part).join("");
  }

  /* ---- Copying: the clipboard, else the older way, else the text selected for the reader's own keys. */
  function copied(text) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(text).catch(function () {
        return older(text);
      });
    }
    return older(text);
  }
  function older(text) {
    var field = document.createElement("textarea");
    var before = document.activeElement;
    field.value = text;
    field.readOnly = true;
    field.className = "cite-copy";
    document.body.appendChild(field);
    field.select();
    var done = false;
    try {
      done = document.execCommand("copy");
    } catch (refused) {
      done = false;
    }
    field.remove();
    if (before && before.focus) before.focus();
    return done ? Promise.resolve() : Promise.reject(new Error("copying is refused"));
  }
  function offer(text, after) {
    var field = after.parentNode.querySelector("textarea") || document.createElement("textarea");
    field.value = text;
    field.readOnly = true;
    field.rows = 4;
    field.setAttribute("aria-label", "Text to copy");
    after.insertAdjacentElement("afterend", field);
    field.focus();
    field.select();
  }

  /* A button that copies what `give` promises, and says so in `status`. */
  function button(name, label, give, status) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = name;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", function () {
      status.textContent = "";
      give().then(
        function (text) {
          return copied(text).then(
            function () {
              status.textContent = label.replace(/^Copy /, "") + ": copied";
            },
            function () {
              status.textContent = "This browser lets no page copy: the text is selected, press Ctrl+C or ⌘C";
              offer(text, status);
            }
          );
        },
        function () {
          status.textContent = "The citations could not be loaded. The evidence card has one in plain text.";
        }
      );
    });
    return made;
  }
  function liveRegion() {
    var status = document.createElement("span");
    status.className = "cite-status";
    status.setAttribute("role", "status");
    return status;
  }
  function format(card, key) {
    return function () {
      return texts(card.article).then(function (all) {
        return written(all, card.id, key);
      });
    };
  }
  function permanent(card) {
    return function () {
      return Promise.resolve(absolute("q/#" + card.id));
    };
  }

  /* ---- The panel at a "Cite": made when it is first opened. */
  function named(link) {
    var found = /evidence\/([^/]+)\/(?:index\.html)?#(.+)$/.exec(link.getAttribute("href"));
    return found && { article: found[1], id: found[2] };
  }
  function panel(link, card) {
    var made = document.createElement("span");
    var status = liveRegion();
    made.className = "cite-panel";
    made.setAttribute("role", "group");
    made.setAttribute("aria-label", "Cite this quotation");
    made.appendChild(button("Copy link", "Copy link", permanent(card), status));
    Object.keys(NAMES).forEach(function (key) {
      made.appendChild(button(NAMES[key], "Copy " + NAMES[key], format(card, key), status));
    });
    var more = document.createElement("a");
    more.href = link.href;
    more.textContent = "Evidence";
    made.appendChild(more);
    made.appendChild(status);
    texts(card.article).then(
      function (all) {
        var there = all.quotations[card.id][2];
        if (!there) return;
        var out = document.createElement("a");
        out.href = there;
        out.rel = "noopener nofollow";
        out.textContent = "On the outlet’s page";
        made.insertBefore(out, more);
      },
      function () {
        status.textContent = "The citations could not be loaded. The evidence card has one in plain text.";
      }
    );
    return made;
  }
  var opened = new Map(); /* panels by their links, and back */
  function close(link) {
    var made = opened.get(link);
    made.remove();
    opened.delete(made);
    opened.delete(link);
    link.setAttribute("aria-expanded", "false");
  }
  function toggle(link) {
    if (opened.has(link)) return close(link);
    var card = named(link);
    if (!card) return;
    var made = panel(link, card);
    var wording = link.closest(".wording, .label, .brief > div");
    if (wording) wording.appendChild(made); /* below the words, over their whole width */
    else link.insertAdjacentElement("afterend", made);
    opened.set(link, made);
    opened.set(made, link);
    link.setAttribute("aria-expanded", "true");
    made.querySelector("button").focus();
  }
  function links(inside) {
    inside.querySelectorAll("a.cite").forEach(function (link) {
      link.setAttribute("role", "button");
      link.setAttribute("aria-expanded", "false");
    });
  }
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a.cite");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    toggle(link);
  });
  document.addEventListener("keydown", function (event) {
    var link = event.target.closest && event.target.closest("a.cite");
    if (link && event.key === " ") {
      event.preventDefault();
      toggle(link);
    }
    var open = event.target.closest && event.target.closest(".cite-panel");
    if (open && event.key === "Escape") {
      var back = opened.get(open);
      close(back);
      back.focus();
    }
  });

  /* Of a dossier with thousands of quotations most have one line each: their control is made here, to keep the page light. */
  document.querySelectorAll(".utterance.brief h4[id]").forEach(function (words) {
    var badge = words.parentNode.querySelector("a.badge");
    var article = badge && /articles\/([^/]+)\//.exec(badge.getAttribute("href"));
    if (!article || words.parentNode.querySelector("a.cite")) return;
    var link = document.createElement("a");
    link.className = "cite";
    link.href = new URL("evidence/" + article[1] + "/#" + words.id, top).href;
    link.textContent = "Cite";
    words.parentNode.append(" ", link);
  });
  links(document);

  /* ---- The evidence page: whole addresses, and the other formats under each card. */
  document.querySelectorAll("a.address").forEach(function (link) {
    link.textContent = link.href;
  });
  function card(section) {
    var article = /evidence\/([^/]+)\//.exec(location.pathname);
    var place = article && { article: decodeURIComponent(article[1]), id: section.querySelector("h2[id]").id };
    var plain = section.querySelector("pre[data-format]");
    if (!place || !plain) return;
    var tools = document.createElement("p");
    var status = liveRegion();
    tools.className = "cite-tools";
    tools.appendChild(button("Copy", "Copy plain text", function () {
      return Promise.resolve(plain.textContent);
    }, status));
    tools.appendChild(button("Copy link", "Copy link", permanent(place), status));
    tools.appendChild(status);
    plain.insertAdjacentElement("afterend", tools);
    var fold = document.createElement("details");
    fold.className = "formats";
    fold.innerHTML = "<summary>Other formats</summary>";
    fold.addEventListener("toggle", function () {
      if (fold.open && !fold.dataset.filled) fill(fold, place);
    });
    tools.insertAdjacentElement("afterend", fold);
  }
  function fill(fold, place) {
    fold.dataset.filled = "yes";
    texts(place.article).then(
      function (all) {
        Object.keys(NAMES).slice(1).forEach(function (key) {
          var status = liveRegion();
          var head = document.createElement("p");
          var pre = document.createElement("pre");
          head.className = "cite-tools";
          head.textContent = NAMES[key] + " ";
          head.appendChild(button("Copy", "Copy " + NAMES[key], format(place, key), status));
          head.appendChild(status);
          pre.dataset.format = key;
          pre.textContent = written(all, place.id, key);
          fold.appendChild(head);
          fold.appendChild(pre);
        });
      },
      function () {
        delete fold.dataset.filled;
        fold.appendChild(document.createTextNode("The citations could not be loaded."));
      }
    );
  }
  document.querySelectorAll("section.card").forEach(card);
})();
