/* What the reader has chosen, in the address: ?speaker=…&words=… Each script asks for its own names and leaves the
   others as they are. A choice makes a step back; what is typed or follows from a choice makes none. */
(function () {
  "use strict";

  var hearing = [];
  function asked() {
    return new URLSearchParams(location.search);
  }
  window.dossierAsked = {
    get: function (name) {
      return asked().get(name) || "";
    },
    /* ``values``: name -> text, "" for nothing chosen. */
    set: function (values, isStep) {
      var query = asked();
      Object.keys(values).forEach(function (name) {
        if (values[name]) query.set(name, values[name]);
        else query.delete(name);
      });
      var words = query.toString();
      if (words === asked().toString()) return;
      var address = (words ? "?" + words : location.pathname) + location.hash;
      try {
        if (isStep) history.pushState(null, "", address);
        else history.replaceState(history.state, "", address);
      } catch (refused) {
        /* A page opened as a file in some browsers: the choice holds while it is open. */
      }
    },
    /* Told when the reader goes back or forth. */
    heard: function (tell) {
      hearing.push(tell);
    },
  };
  window.addEventListener("popstate", function () {
    hearing.forEach(function (tell) {
      tell();
    });
  });
})();
