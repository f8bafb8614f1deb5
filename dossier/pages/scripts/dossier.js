/* Small comforts; every page works without them. */
(function () {
  "use strict";

  /* Material's search dialog has no name of its own. */
  var search = document.querySelector(".md-search[role=dialog]");
  if (search && !search.hasAttribute("aria-label")) search.setAttribute("aria-label", "Search");

  /* A page below a hub shows in the menu to which it belongs: the theme marks the hubs alone. */
  if (!document.querySelector(".md-tabs__item--active")) {
    var folder = function (address) { return new URL(address, location.href).pathname.replace(/[^/]*$/, ""); };
    var here = folder(location.href), best = null;
    Array.prototype.forEach.call(document.querySelectorAll(".md-tabs__link"), function (link, at) {
      var top = folder(link.href);
      if (at && here.indexOf(top) === 0 && (!best || top.length > folder(best.href).length)) best = link;
    });
    if (best) {
      best.parentNode.classList.add("md-tabs__item--active");
      best.setAttribute("aria-current", "true");
    }
  }

  /* The place that the address names; null where it names none, or cannot be read. */
  function named() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (fault) {
      return null;
    }
  }

  /* An address that leads into folded words opens the fold. */
  function unfold() {
    var target = named();
    var fold = target && target.closest("details");
    if (fold && !fold.open) {
      fold.open = true;
      target.scrollIntoView();
    }
  }

  window.addEventListener("hashchange", unfold);
  unfold();

  /* Who says it, beside the words: under the pointer, or where the keyboard is. Escape puts it away. */
  var tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("role", "tooltip");
  tip.setAttribute("aria-hidden", "true"); /* the link's own label says the same */
  tip.hidden = true;
  function lit(id, on) {
    document.querySelectorAll('.article .q[data-q="' + id + '"], h1 .q[data-q="' + id + '"]').forEach(function (part) {
      part.classList.toggle("is-on", on);
    });
  }
  function away() {
    if (!tip.hidden) lit(tip.dataset.q, false);
    tip.hidden = true;
  }
  function told(element) {
    var found = element.closest && element.closest(".q[data-who], .ref[data-who]");
    while (found && getComputedStyle(found).textDecorationLine === "none" && !found.matches(".ref")) {
      found = found.parentElement.closest(".q[data-who]"); /* a kind that is switched off */
    }
    return found;
  }
  function tell(event) {
    var found = told(event.target);
    if (!found) return event.type === "mouseover" && !event.target.closest(".tip") ? away() : undefined;
    away();
    tip.textContent = found.dataset.who;
    tip.dataset.q = found.dataset.q;
    tip.hidden = false;
    lit(found.dataset.q, true);
    var lines = found.getClientRects();
    var first = lines[0];
    var above = first.top - tip.offsetHeight - 3;
    var room = document.documentElement.clientWidth - tip.offsetWidth - 8;
    tip.style.left = Math.max(8, Math.min(first.left, room)) + window.scrollX + "px";
    /* Above the words; below them where the header would cover it. */
    tip.style.top = (above > 56 ? above : lines[lines.length - 1].bottom + 3) + window.scrollY + "px";
  }
  if (document.querySelector(".q[data-who]")) {
    document.body.appendChild(tip);
    document.addEventListener("mouseover", tell);
    document.addEventListener("focusin", tell);
    document.addEventListener("focusout", away);
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") away();
    });
  }
})();
