/* The files that the search finds in, and how it cuts words. A query loads the few files of search/ that it needs, as
   scripts, because a page opened from a folder may load no data. dossier/pages/search/ writes them. */
(function () {
  "use strict";

  var top = new URL("./", document.currentScript.src); /* the site’s top, where scripts.js lies */

  /* ---- Files ---- */

  var waiting = {};
  var loaded = {};
  window.dossierFound = function (name, data) {
    loaded[name] = data;
  };
  function load(name) {
    if (!waiting[name]) {
      waiting[name] = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        var version = name === "index" ? "" : "?" + loaded.index.version;
        script.src = new URL("search/" + name + ".js" + version, top).href;
        script.charset = "utf-8";
        script.onload = function () {
          script.remove();
          if (loaded[name]) resolve(loaded[name]);
          else reject(new Error("nothing in " + script.src));
        };
        script.onerror = function () {
          script.remove();
          delete waiting[name]; /* the next key asks again */
          reject(new Error("no file " + script.src));
        };
        document.head.appendChild(script);
      });
    }
    return waiting[name];
  }
  function loadAll(names) {
    return Promise.all(Array.from(new Set(names)).map(load));
  }

  /* ---- Words: cut and folded as dossier/pages/search/words.py does ---- */

  var WORD =
    /(?:[A-Z]\.)+[A-Z](?![\p{L}\p{N}])|[0-9]+(?:[.,][0-9]+)*[\p{L}\p{N}]*|[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[\p{L}\p{N}]+/gu;
  function form(word) {
    var plain = word.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
    return /^\p{N}/u.test(plain) ? plain.replace(/,/g, "") : plain.replace(/\./g, "");
  }
  function words(text) {
    return Array.from(text.matchAll(WORD), function (found) {
      return { start: found.index, end: found.index + found[0].length, form: form(found[0]) };
    });
  }
  function forms(text) {
    return words(text).map(function (word) { return word.form; });
  }

  window.dossierStock = { top: top, loaded: loaded, load: load, loadAll: loadAll, words: words, forms: forms };
})();
