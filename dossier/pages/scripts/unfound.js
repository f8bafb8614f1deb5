/* What stands in the search where nothing was found: what else could be asked, and where everything can be read. */
(function () {
  "use strict";

  function made(tag, text) {
    var element = document.createElement(tag);
    if (text) element.textContent = text;
    return element;
  }
  /* The same without marks; else its longest word; "" where there is no less to ask for. */
  function less(query) {
    var plain = query.replace(/["“”„«»]/g, " ").trim().replace(/\s+/g, " ");
    if (plain !== query.trim()) return plain;
    var words = plain.split(" ").sort(function (a, b) { return b.length - a.length; });
    return words.length > 1 ? words[0] : "";
  }
  /* ``top``: the site's; ``ask`` is called with other words. A list item whose links the arrow keys reach. */
  window.dossierUnfound = function (query, top, ask) {
    var element = made("li");
    element.className = "unfound";
    element.appendChild(made("p", "Fewer words may find more; so may another spelling, or how a word begins."));
    var other = less(query);
    if (other) {
      var again = made("a", other);
      again.href = "?q=" + encodeURIComponent(other);
      again.addEventListener("click", function (event) {
        event.preventDefault();
        event.stopPropagation();
        ask(other);
      });
      var line = made("p", "Ask instead for: ");
      line.appendChild(again);
      element.appendChild(line);
    }
    var all = made("p", "Or look through ");
    [["quotes/", "all quotations"], ["articles/", "the articles"], ["words/", "every word in its contexts"]].forEach(
      function (place, at) {
        var link = made("a", place[1]);
        link.href = new URL(place[0], top).href;
        all.append(["", ", ", " or "][at], link);
      }
    );
    all.append(".");
    element.appendChild(all);
    return element;
  };
})();
