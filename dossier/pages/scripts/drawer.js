/* On a narrow screen the theme opens its menu, and the page's contents in it, by labels, which no key reaches: here they
   are buttons. styles/reach.css keeps what is shut out of the keyboard's way. */
(function () {
  "use strict";

  var drawer = document.getElementById("__drawer");
  var menu = document.querySelector(".md-sidebar--primary");

  function button(label, toggle, name) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = label.className;
    made.append.apply(made, label.childNodes);
    made.setAttribute("for", toggle.id); /* the theme's styles go by it */
    if (name) made.setAttribute("aria-label", name);
    function tell() {
      made.setAttribute("aria-expanded", String(toggle.checked));
    }
    toggle.addEventListener("change", tell);
    tell();
    made.addEventListener("click", function () {
      toggle.click();
    });
    label.replaceWith(made);
    return made;
  }

  /* Light or dark: three radio buttons, of which one is shown. The keyboard goes to the one that is chosen. */
  document.querySelectorAll(".md-option + label:not([hidden])").forEach(function (label) {
    var choice = label.previousElementSibling;
    if (!document.querySelector(".md-option:checked")) choice.checked = true;
  });

  var opener = document.querySelector("label.md-header__button[for=__drawer]");
  if (!drawer || !menu || !opener) return;
  opener = button(opener, drawer, "Menu");
  var contents = document.getElementById("__toc");
  drawer.addEventListener("change", function () {
    var first = menu.querySelector("a");
    if (drawer.checked && document.activeElement === opener && first) first.focus();
    if (!drawer.checked && contents && contents.checked) contents.click(); /* it opens with the menu next time */
  });

  var ways = menu.querySelectorAll("label[for=__toc]");
  if (contents) {
    ways = Array.from(ways, function (label) { return button(label, contents, ""); });
    contents.addEventListener("change", function () {
      /* Who went in is at the way back, who came back at the way in. */
      if (menu.contains(document.activeElement) && ways.length > 1) ways[contents.checked ? 1 : 0].focus();
    });
  }

  /* Whoever leaves the menu leaves it shut: nothing behind it can be seen. */
  document.addEventListener("focusin", function (event) {
    if (drawer.checked && !menu.contains(event.target) && event.target !== opener && event.target !== drawer) drawer.click();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    opener.focus();
  });
})();
