/* Small comforts; every page works without them. */
(function () {
  "use strict";

  /* Material's search dialog has no name of its own. */
  var search = document.querySelector(".md-search[role=dialog]");
  if (search && !search.hasAttribute("aria-label")) search.setAttribute("aria-label", "Search");

  /* An address that leads into folded words opens the fold. */
  function unfold() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var fold = target && target.closest("details");
    if (fold && !fold.open) {
      fold.open = true;
      target.scrollIntoView();
    }
  }

  /* A speaker's name shows what they said and hides the rest; once more shows all. */
  var speakers = document.querySelector("nav.speakers");
  var status = speakers && speakers.querySelector("[role=status]");
  function only(chosen) {
    var shown = 0;
    speakers.querySelectorAll("a").forEach(function (link) {
      if (link === chosen) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    document.querySelectorAll(".utterance").forEach(function (section) {
      section.hidden = Boolean(chosen) && section.dataset.who !== chosen.dataset.who;
      if (!section.hidden) shown += 1;
    });
    status.textContent = shown + " shown";
  }
  if (speakers) {
    speakers.addEventListener("click", function (event) {
      var link = event.target.closest("a[data-who]");
      if (!link) return;
      event.preventDefault();
      only(link.getAttribute("aria-current") === "true" ? null : link);
    });
  }
  window.addEventListener("hashchange", function () {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (speakers && target && target.closest("[hidden]")) {
      only(null);
      target.scrollIntoView();
    }
  });

  window.addEventListener("hashchange", unfold);
  unfold();
})();
