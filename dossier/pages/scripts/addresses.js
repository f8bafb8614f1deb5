/* Permanent addresses, and a site opened from a folder. Without this, an address lands on the list and leads on by a link. */
(function () {
  "use strict";

  /* From a folder, a browser shows a list of files where a server shows the page. */
  if (location.protocol === "file:") {
    document.addEventListener("click", function (event) {
      var link = event.target.closest && event.target.closest("a[href]");
      if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    }, true);
  }

  function asked() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch (fault) {
      return location.hash.slice(1);
    }
  }

  /* Of very many differences each stands on one of several pages, and on another when their ranks have changed: a link
     to where it stood before is led on. Where nothing can be asked, from a folder, it lands on where they begin. */
  var pages = [...document.querySelectorAll(".further a, .masthead .first")];
  function follow() {
    var id = asked();
    if (!/^d-/.test(id) || document.getElementById(id)) return;
    var begin = document.getElementById("differ");
    if (begin) begin.scrollIntoView();
    pages.reduce(function (before, link) {
      return before.then(function (found) {
        return found || fetch(link.pathname).then(function (answer) { return answer.text(); }).then(function (html) {
          return html.includes('id="' + id + '"') && link.pathname;
        });
      });
    }, Promise.resolve("")).then(function (found) {
      if (found) location.replace(found + "#" + encodeURIComponent(id));
    }, function () {});
  }
  if (pages.length) {
    window.addEventListener("hashchange", follow);
    follow();
  }

  var page = document.querySelector(".addresses");
  if (!page) return;
  var told = document.createElement("p");
  told.className = "unheard";
  told.setAttribute("role", "status");
  page.parentNode.insertBefore(told, page);

  /* Words that stand as published: on to them, and Back leads past this page. All else is for the reader to see. */
  function answer() {
    var id = asked();
    var found = id && document.getElementById(id);
    if (found && !page.contains(found)) found = null; // an id of the theme's own
    page.classList.toggle("unknown", Boolean(id) && !found);
    told.textContent = id && !found ? "Nothing was ever published in this dossier under the address “" + id + "”." : "";
    if (!found || !found.matches(".in-use a")) return;
    var there = new URL(found.href);
    if (there.protocol === "file:" && there.pathname.endsWith("/")) there.pathname += "index.html";
    location.replace(there.href);
  }
  window.addEventListener("hashchange", answer);
  answer();
})();
