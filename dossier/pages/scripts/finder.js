/* The search itself: which quotes and paragraphs hold what is asked for, best first. stock.js has the files, search.js
   shows what is found. dossier/pages/search/postings.py says how a word's places are written. */
(function () {
  "use strict";

  var stock = window.dossierStock; /* stock.js */
  var loaded = stock.loaded;
  var load = stock.load;
  var loadAll = stock.loadAll;
  var words = stock.words;
  var forms = stock.forms;

  /* What is asked for: [{words, open}]. Words in marks, or joined by a hyphen, stand next to each other.
     ``open``: the last word may go on. */
  function clauses(query) {
    var found = [];
    query.replace(/["“”„«»]([^"“”„«»]*)(["“”„«»]?)|([^\s"“”„«»]+)/g, function (whole, phrase, closed, chunk) {
      var list = forms(phrase !== undefined ? phrase : chunk);
      if (list.length) found.push({ words: list, open: phrase === undefined || !closed, isPhrase: phrase !== undefined });
    });
    return found.slice(0, 12);
  }

  /* ---- Where a word stands ---- */

  /* Every shard in which words beginning so can stand. */
  function shardsOf(word, goesOn) {
    var starts = loaded.index.words;
    var low = 0;
    var high = starts.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (starts[middle] <= word) low = middle + 1;
      else high = middle;
    }
    var names = starts.length ? ["w" + Math.max(0, low - 1)] : [];
    for (; goesOn && low < starts.length && starts[low].indexOf(word) === 0; low += 1) names.push("w" + low);
    return names;
  }
  /* The spellings of a name: the word, those known for one like it. */
  function spelt(word, goesOn) {
    var known = loaded.index.spellings;
    var found = [{ word: word, goesOn: goesOn }];
    Object.keys(known).forEach(function (one) {
      if (one === word || (goesOn && word.length > 2 && one.indexOf(word) === 0))
        known[one].forEach(function (other) { found.push({ word: other, goesOn: false, isOther: true }); });
    });
    return found;
  }
  /* unit -> {at: places, weight}; a place is the word's number, quoted: those places that stand in a quotation. */
  function decode(text, weight, into) {
    var unit = 0;
    var from = 0;
    while (from < text.length) {
      var to = text.indexOf(" ", from);
      if (to < 0) to = text.length;
      var steps = text.slice(from, to).split(",");
      unit += parseInt(steps[0], 36);
      var hit = into.get(unit);
      if (!hit) into.set(unit, (hit = { at: [], quoted: false, credited: false, weight: 0 }));
      if (weight > hit.weight) hit.weight = weight;
      for (var place = 0, at = 1; at < steps.length; at += 1) {
        place += parseInt(steps[at], 36);
        if (place === 1) hit.credited = true;
        else hit.at.push((place >> 1) - 1);
        if (place > 1 && place & 1) hit.quoted = true;
      }
      from = to + 1;
    }
  }
  function places(word, goesOn) {
    var wanted = spelt(word, goesOn && word.length > 1);
    return loadAll([].concat.apply([], wanted.map(function (one) { return shardsOf(one.word, one.goesOn); }))).then(function () {
      var found = new Map();
      wanted.forEach(function (one) {
        shardsOf(one.word, one.goesOn).forEach(function (name) {
          var shard = loaded[name];
          if (!one.goesOn) {
            if (Object.hasOwn(shard, one.word)) decode(shard[one.word], one.isOther ? 0.7 : 1, found);
            return;
          }
          Object.keys(shard).forEach(function (term) {
            if (term.startsWith(one.word)) decode(shard[term], term === one.word ? 1 : 0.6, found);
          });
        });
      });
      return found;
    });
  }
  /* Of a phrase: the places of its first word from which all others follow. */
  function together(maps) {
    if (maps.length === 1) return maps[0];
    var found = new Map();
    maps[0].forEach(function (hit, unit) {
      var rest = maps.slice(1).map(function (map) { return map.get(unit); });
      if (rest.some(function (other) { return !other; })) return;
      var sets = rest.map(function (other) { return new Set(other.at); });
      var at = hit.at.filter(function (place) {
        return sets.every(function (set, step) { return set.has(place + step + 1); });
      });
      if (at.length) found.set(unit, { at: at, quoted: hit.quoted, credited: false, weight: 1, length: maps.length });
    });
    return found;
  }
  function hitsOf(clause) {
    return Promise.all(
      clause.words.map(function (word, at) {
        /* A word that may go on: the one being typed, and any of three letters outside of marks. */
        var last = at === clause.words.length - 1;
        return places(word, clause.open && last && (!clause.isPhrase ? word.length > 2 || clause.isLast : true));
      })
    ).then(together);
  }

  /* ---- Which fit best ---- */

  function articleOf(unit) {
    var starts = loaded.index.units;
    var low = 0;
    var high = starts.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (starts[middle] <= unit) low = middle;
      else high = middle - 1;
    }
    return low;
  }
  /* Whether all words of a clause begin words of a name. */
  function names(clause, called) {
    var known = called.split(" ");
    return clause.words.every(function (word) {
      return known.some(function (name) { return name === word || (clause.open && word.length > 2 && name.startsWith(word)); });
    });
  }
  function outletsOf(clause) {
    var found = new Set();
    loaded.index.outlets.forEach(function (outlet) {
      if (names(clause, outlet[0])) outlet[1].forEach(function (article) { found.add(article); });
    });
    return found;
  }
  /* The articles that an outlet alone was asked for, by their first words. */
  function published(outlets) {
    return Array.from(outlets[0])
      .filter(function (article) { return outlets.every(function (others) { return others.has(article); }); })
      .map(function (article) { return { unit: loaded.index.units[article], score: 0.1 }; });
  }
  function ranked(asked, hits) {
    var total = loaded.index.units[loaded.index.units.length - 1] || 1;
    var weights = hits.map(function (map) { return Math.log(1 + total / (map.size + 1)); });
    var outlets = asked.map(outletsOf);
    var order = hits
      .map(function (map, at) { return at; })
      .sort(function (a, b) { return hits[a].size - hits[b].size; });
    function score(unit, isStrict) {
      var sum = 0;
      var before = null;
      var text = 0;
      for (var i = 0; i < asked.length; i += 1) {
        var hit = hits[i].get(unit);
        if (hit) {
          text += 1;
          sum += weights[i] * (hit.at.length ? hit.weight + (hit.credited ? 0.5 : hit.quoted ? 0.4 : 0) : 0.8);
          if (before && hit.at.some(function (place) { return before.has(place - 1); })) sum += weights[i] * 0.5;
        } else if (outlets[i].size && outlets[i].has(articleOf(unit))) sum += 0.1;
        else if (isStrict) return 0;
        before = hit ? new Set(hit.at) : null;
      }
      return text ? sum : 0;
    }
    function gather(units, isStrict) {
      var found = [];
      units.forEach(function (unit) {
        var worth = score(unit, isStrict);
        /* What an editor wrote comes below what articles say. */
        if (worth && articleOf(unit) >= loaded.index.articles) worth *= 0.5;
        if (worth) found.push({ unit: unit, score: worth });
      });
      return found.sort(function (a, b) { return b.score - a.score || a.unit - b.unit; });
    }
    /* Every unit that fits has one of the clauses that no outlet answers; the rarest has the fewest. */
    var rarest = order.find(function (at) { return !outlets[at].size; });
    var some = new Set();
    (rarest === undefined ? order : [rarest]).forEach(function (at) {
      hits[at].forEach(function (hit, unit) { some.add(unit); });
    });
    var found = gather(some, true).concat(published(outlets));
    if (found.length || asked.length === 1) return found;
    /* Nothing has them all: what has most of them. */
    var any = new Set();
    hits.forEach(function (map) {
      if (map.size < total / 4) map.forEach(function (hit, unit) { any.add(unit); });
    });
    return gather(any, false);
  }

  /* ---- What is shown of them ---- */

  function blockOf(article) {
    var starts = loaded.index.texts;
    for (var at = starts.length - 1; at > 0 && starts[at] > article; at -= 1);
    return "t" + at;
  }
  function target(asked, hits, weights, unit) {
    var number = articleOf(unit);
    var block = blockOf(number);
    var article = loaded[block][number - loaded.index.texts[Number(block.slice(1))]];
    var at = unit - loaded.index.units[number];
    var text = article.units[at][2];
    var known = words(text);
    var found = []; /* stretches of words: [from, to, clause] */
    hits.forEach(function (map, clause) {
      var hit = map.get(unit);
      (hit ? hit.at : []).forEach(function (place) { found.push([place, place + (hit.length || 1), clause]); });
    });
    var best = null;
    var worth = 0;
    article.quotes.forEach(function (quote) {
      if (quote[0] !== at) return;
      var sum = 0;
      asked.forEach(function (clause, number) {
        var inside = found.some(function (f) { return f[2] === number && f[0] >= quote[1] && f[1] <= quote[2]; });
        if (inside) sum += weights[number];
        else if (hits[number].has(unit) && hits[number].get(unit).credited && credits(clause, quote[4])) sum += weights[number] * 0.8;
      });
      if (sum > worth) {
        worth = sum;
        best = quote;
      }
    });
    var all = hits.reduce(function (sum, map, number) { return sum + (map.has(unit) ? weights[number] : 0); }, 0);
    if (best && worth < all / 2) best = null; /* what was asked for stands beside the quotation */
    return { article: article, unit: article.units[at], quote: best, text: text, words: known, hits: found };
  }
  function credits(clause, speaker) {
    var called = forms(speaker).concat(
      [].concat.apply([], loaded.index.speakers.filter(function (one) { return one[0] === speaker; }).map(function (one) {
        return one[3].split(" ");
      }))
    );
    return names(clause, called.join(" ")) || clause.words.every(function (word) {
      return (loaded.index.spellings[word] || []).some(function (other) { return called.indexOf(other) >= 0; });
    });
  }

  /* ``{total, speakers, show(from, to)}``; what ``show`` promises are targets, best first. */
  function find(query) {
    return load("index").then(function (index) {
      var asked = clauses(query);
      if (asked.length) asked[asked.length - 1].isLast = !/\s$/.test(query);
      return Promise.all(asked.map(hitsOf)).then(function (hits) {
        var found = asked.length ? ranked(asked, hits) : [];
        var total = index.units[index.units.length - 1] || 1;
        var weights = hits.map(function (map) { return Math.log(1 + total / (map.size + 1)); });
        var speakers = index.speakers.filter(function (speaker) {
          return asked.length && asked.every(function (clause) { return names(clause, speaker[3]); });
        });
        return {
          total: found.length,
          speakers: speakers.slice(0, 3),
          show: function (from, to) {
            var part = found.slice(from, to);
            return loadAll(part.map(function (one) { return blockOf(articleOf(one.unit)); })).then(function () {
              return part.map(function (one) { return target(asked, hits, weights, one.unit); });
            });
          },
        };
      });
    });
  }
  /* Stretches [start, end] of a text that a query's words name: for marking where the reader arrives. */
  function stretches(query, text) {
    var asked = clauses(query);
    var known = words(text);
    var found = [];
    known.forEach(function (word, at) {
      asked.forEach(function (clause) {
        var fits = clause.words.every(function (one, step) {
          var other = known[at + step];
          var spellings = loaded.index ? loaded.index.spellings[one] || [] : [];
          var goesOn = clause.open && step === clause.words.length - 1 && one.length > 2;
          return other && (other.form === one || spellings.indexOf(other.form) >= 0 || (goesOn && other.form.startsWith(one)));
        });
        if (fits) found.push([word.start, known[at + clause.words.length - 1].end]);
      });
    });
    return found;
  }

  window.dossierFinder = {
    top: stock.top,
    ready: function () { return load("index"); },
    isReady: function () { return Boolean(loaded.index); },
    find: find,
    stretches: stretches,
    forms: forms,
  };
})();
