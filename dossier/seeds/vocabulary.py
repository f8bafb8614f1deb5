"""The wording of what stands around articles: buttons, links, sign-up forms, appeals, sign-offs.

True of news sites in English, whoever publishes them. A sentence that reports
what somebody said is never taken for any of these (see ``reports_speech``).
"""

import re

from dossier.patterns import Late, compiled
from dossier.seeds.wordings import ByFirstWord, Wording

_EDGES = " \t\u00a0.:;,!?…»›>→←|•·-–—*\"'“”‘’()[]"

_ALONE = """
read more|read the rest here|read the rest|read the full story|read the full article|read full story
read full article|read next|continue reading|keep reading|see more|show more|load more|view more|view all|see all
share|share this|share this article|share this story|share on facebook|share on twitter|tweet|tweet this|copy link
link copied|print this|print this article|leave a comment|post a comment|add a comment|add comment|view comments
show comments|join the conversation|listen to this article|listen to article|advertisement
advertisement - scroll to continue|sponsored|sponsored content|story continues below
story continues below advertisement|article continues below|article continues below advertisement
article continues after advertisement|scroll to continue|skip to content|skip to main content|log in|login|sign in
sign up|subscribe|subscribe now|subscribe today|donate|donate now|back to top|most read|most popular|most viewed
trending now|recommended for you|recommended stories|recommended reading|recommended articles|you may also like
you might also like|you may like|similar news|similar stories|similar articles|similar posts|related news
related articles|related article|related stories|related story|related topics|related content|related links
related coverage|related posts|related reading|related|more on this story|more on this|more on this topic
more stories|more news|also read|read also|see also|also in news|remind me later|no thanks|not now|maybe later
accept all|accept cookies|reject all|cookie settings|cookie policy|privacy policy|terms of use|terms of service
contact us|about us|click here|learn more|find out more|view gallery|view photos|full screen|editor's picks
editors' picks|around the web|from the web|promoted stories|watch live|leave a reply|follow us|get the app
get our app|top stories|latest news|latest stories|what to read next|up next|add as preferred source|image gallery
photo gallery|in pictures|have your say|give feedback|report an error|send us feedback|suggest a correction
"""
_IN_A_RUN = """
more|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|tiktok|email|e-mail|mail|print
comment|comments|reply|save|bookmark|listen|ad|menu|search|home|register|next|previous|back|trending|popular
recommended|topics|tags|keywords|monthly|annual|annually|yearly|weekly|daily|once|one time|one-time|close|accept
reject|follow|watch|video|videos|photos|gallery|play|image|here|loading|enlarge|promoted|continue|submit|send|ok
cancel|like|latest|live|news|world|politics|business|opinion|sport|sports|culture|podcasts|newsletters|contact|about
privacy|terms|cookies|payment methods|other amount|other
"""
BUTTONS = frozenset(label for line in _ALONE.strip().splitlines() for label in line.split("|"))
"""Labels that are never a paragraph or a heading of the article itself."""
RUN_LABELS = BUTTONS | frozenset(label for line in _IN_A_RUN.strip().splitlines() for label in line.split("|"))
"""Labels that are buttons in the company of others."""
LIST_HEADS = Late(
    r"(?:similar|related|recommended|more|most|trending|popular|read next|keep reading|in other news"
    r"|you m(?:ay|ight)|also read|read also"
    r"|see also|editors?|around the web"
    r"|from the web|promoted|top stories|latest|what to read|up next)\b",
)
"""Begins, in small letters, a heading over links to other articles."""

NAVIGATION = ByFirstWord(
    (
        "read see watch view find",
        r"""(?:read|see|watch|view|find\ out)\s+(?:more|also|next)
            \s*(?:[:|»>–—-]|\bon\b|\babout\b|\bhere\b|\bat\b|\bfrom\b).*""",
        "more",
        "also",
        "next",
    ),
    (
        "read see watch view get find",
        r"(?:read|see|watch|view|get|find)\s+(?:\S+\s+){0,7}(?:here|click\ here)[.!»>]*",
        "here",
    ),
    (
        "related recommended also more similar must further",
        r"""(?:related|recommended|also\ read|more\ on\ this(?:\ story)?|more\ stories|similar\ (?:news|stories)
            |must\ read|further\ reading)\s*[:|»>]\s*\S.*""",
        *(":", "|", "»", ">"),
    ),
    ("don in", r"(?:don[’']t\ miss|in\ case\ you\ missed\ it)\s*[:|»>]\s*\S.*", "miss"),
    ("to click", r"(?:to\ \w+\ (?:\S+\s+){0,8})?click\s+(?:here|on\ the\ link|below|the\ link)\b.*", "click"),
    (
        "tag tags filed topic topics keyword keywords category categories posted",
        r"(?:tags?|filed\ under|topics?|keywords|categor(?:y|ies)|posted\ in)\s*:\s*\S.*",
        ":",
    ),
    ("0", r"\d+\s+comments?|\d+\s*min(?:ute)?s?\s+read", "comment", "read"),
    ("view show", r"(?:view|show)\s+(?:all\s+)?(?:\d+\s+)?comments?(?:\s*\(\d+\))?", "comment"),
    ("comment comments", r"comments?\s*\(\d+\)"),
    ("advertisement", r"advertisement\b.{0,40}"),
    ("list end", r"list\ \d+\ of\ \d+|list\ of\ \d+\ items|end\ of\ list"),
    ("share", r"share\s+(?:this|on|via)\b.{0,30}"),
    ("more", r"more\s+(?:from|in|stories\ from)\s+[a-z][\w’'& ]{1,30}"),
    others=r"""(?:home\s*)?(?:[›»>]\s*[\w&’' ]{2,40}){2,}|[\w&’' ]{2,25}(?:\s+[›»>]\s+[\w&’' ]{2,40}){1,4}""",
    signs="›»>",
)

_NOW = ("now", "today", "monthly", "here")
_CHANNEL = r"(?:twitter|facebook|instagram|telegram|whatsapp|youtube|tiktok|linkedin|bluesky|mastodon|threads|x)\b"
_TELL_US = r"(?:e-?mail|contact|call|text|message|write\ to|get\ in\ touch|tell\ us)"
_MAILING = r"(?:newsletters?|e-?mails?|inbox|briefing|alerts?|digest|bulletin|updates|mailing\ list)"
PROMOTION = ByFirstWord(
    (
        "sign signing",
        rf"(?:sign|signing)\s+up\s+(?:for|to|here|now|today)\b.*\b(?:{_MAILING}|free|trial|account|podcast)\b.*",
        "up",
    ),
    ("subscribe", r"subscribe\s+(?:to|now|today|here|for)\b.*"),
    (
        "subscriber subscribers by",
        r"subscribers?\s+agree\b.*|by\s+(?:signing\ up|subscribing|clicking)\b.*",
        *("agree", "signing", "subscribing", "clicking"),
    ),
    (
        "get receive want",
        rf"(?:get|receive|want)\s+.*\b(?:{_MAILING}|our\ app|delivered\ (?:to|straight))\b.*",
        *("newsletter", "mail", "inbox", "briefing", "alert", "digest", "bulletin", "updates", "our app", "delivered"),
    ),
    (
        "our the a",
        r"(?:our|the|a)\s+(?:free\s+)?(?:weekly|daily|morning|evening|monthly)\s+(?:e-?mail\s+)?newsletter\b.*",
        "newsletter",
    ),
    ("download", r"download\s+(?:the|our)\b.*\bapp\b.*"),
    (
        "follow like join find watch",
        r"(?:follow|like|join|find|watch)\s+(?:us|our)\b.*\b(?:on|at|channel|community|page|group)\b.*",
        *(" us", " our"),
    ),
    ("follow", rf"follow\s+\S.{{2,40}}?\s+on\s+(?:{_CHANNEL}|social\ media).*", "on"),
    ("join", rf"join\s+(?:the|our|us)\b.*\b(?:newsletter|channel|{_CHANNEL}|community|mailing\ list)\b.*"),
    (
        "support",
        r"support\s+(?:us\b|our\s+(?:work|journalis\w+|newsroom|reporting)|independent\s+(?:journalism|media|reporting)).*",
        *(" us", " our", "independent"),
    ),
    ("please donate support", r"(?:please\s+)?(?:donate|support)\s+(?:now|today|monthly|here|us\s+today)\b.*", *_NOW),
    (
        "please make consider",
        r"(?:please\s+)?(?:make|consider)\s+(?:making\s+)?a\s+(?:\S+\s+)?(?:donation|contribution)\b.*",
        *("donation", "contribution"),
    ),
    (
        "please consider become becoming",
        r"(?:please\s+)?(?:consider\s+)?(?:becom(?:e|ing))\s+a\s+(?:\S+\s+)?(?:member|subscriber|supporter|patron)\b.*",
        *("member", "subscriber", "supporter", "patron"),
    ),
    (
        "never don",
        r"(?:never|don[’']t)\s+miss\s+(?:a|an|the|out)\b.*\b(?:story|news|updates?|episode|headlines?|beat|issue|out)\b.*",
        "miss",
    ),
    (
        "explore browse view see check enjoy",
        r"""(?:explore|browse|view|see|check\ out|enjoy)\s+(?:\S+\s+){0,6}(?:photo|picture|image)?\s*(?:gallery
        |galleries|slideshow)\b.*""",
        *("galler", "slideshow"),
    ),
    ("watch listen check", r"(?:watch|listen\ to|check\ out)\s+our\b.*", " our"),
    ("already", r"already\s+(?:a|have\ an?)\s+(?:subscriber|member|account|subscription)\b.*"),
    (
        "enjoying enjoyed like",
        r"(?:enjoying|enjoyed|like)\s+(?:this|our|what)\b.*\b(?:subscribe|support|newsletter|donat\w+|reading)\b.*",
        *("subscribe", "support", "newsletter", "donat", "reading"),
    ),
    (
        "this full",
        r"""(?:this\ (?:article|content|story)\ is|full\ access\ is)\s+(?:\S+\s+){0,4}(?:for
        |to)\s+(?:our\s+)?(?:subscribers|members|supporters)\b.*""",
        *("this article is", "this content is", "this story is", "full access is"),
    ),
    (
        "start try begin claim",
        r"(?:start|try|begin|claim)\s+your\s+(?:\S+\s+)?(?:free\s+)?(?:trial|subscription|membership)\b.*",
        *("trial", "subscription", "membership"),
    ),
    ("you", r"(?:you\ have|you[’']ve)\s+(?:read|reached|used|\d+)\b.*\b(?:free\ )?articles?\b.*", "article"),
    (
        "to create enter",
        r"""to\s+(?:continue|keep)\s+reading\b.*|create\s+(?:a|your)\s+(?:free\s+)?account\b.*|enter\s+your\s+(?:e-?mail
        |name)\b.*""",
        *("reading", "account", "your"),
    ),
    (
        "for",
        r"for\s+(?:more|the\ latest|all\ the)\b.*,?\s+(?:visit|follow\s+us|subscribe|sign\s+up|download|join\s+us)\b.*",
        *("visit", "follow", "subscribe", "sign", "download", "join"),
    ),
    ("stay", r"stay\s+(?:informed|up\ to\ date|up-to-date|connected|tuned)\b.*\b(?:with|our|for|us|newsletter)\b.*"),
    (
        "do have got are",
        rf"(?:do\ you|have\ you|got\ an?|are\ you)\b[^.!?]*[.!?]\s*{_TELL_US}\b.*",
        *("mail", "contact", "call", "text", "message", "write to", "touch", "tell us"),
    ),
    ("not don", r"(?:not\ ready|don[’']t\ want)\s+to\s+(?:support|subscribe|donate|contribute)\b.*", "ready", "want"),
    (
        "your every",
        r"(?:your|every)\s+(?:donation|contribution|subscription|support)\b.*\b(?:us|our|journalis\w+|we|makes?)\b.*",
        *("donation", "contribution", "subscription", "support"),
    ),
    (
        "we this",
        r"""(?:we\s+(?:rely|depend)\s+on|this\s+(?:site|work)\s+is\s+(?:funded|supported)\s+by)\b.*\b(?:readers?
        |donations|supporters|members)\b.*""",
        *(" rely", "depend", "funded", "supported"),
    ),
    ("subscribe sign donate newsletter", r"(?:subscribe|sign\s+up|donate|newsletter)!?"),
)
SUPPORT_CALL = Late(
    r"(?:Support|Donate [Tt]o|Subscribe [Tt]o|Join)\s+(?P<outlet>(?:The\s+|the\s+)?(?:[A-Z][\w’'&.-]*\s*){1,4})!$",
    needs=("support", "donate", "subscribe", "join"),
)
"""A button that asks to support an outlet by its name."""

APPEAL_OPENS = Wording(
    r"""an?\s+(?:\w+\s+)?(?:message|letter|note|word|appeal)\s+(?:from|to)\s.{2,60}:?
    | dear\s+(?:\w+\s+)?(?:readers?|friends?|subscribers?|supporters?|members?)\s*[,:!.]?""",
    opens=("a ", "an ", "dear "),
    needs=("message", "letter", "note", "word", "appeal", "dear"),
)
APPEAL_ASKS = Late(
    r"\b(?:your\s+(?:\w+\s+)?(?:support|help|contribution|donation|subscription)|support\s+us|support(?:ing)?\s+(?:our|independent)|donat(?:e|ion|ions|ing)\b"
    r"|contribut(?:e|ion|ions|ing)\b|subscri(?:be|ption|bing)\b|becom(?:e|ing)\s+a\s+(?:member|supporter)|newsletter|help\s+us)",
    re.IGNORECASE,
)
APPEAL_VOICE = Late(r"\b(?:we|our|us|you|your|you[’']re)\b", re.IGNORECASE)

SIGN_OFF = Wording(
    r"""[\s(\[–—*-]*(?:
      (?:additional\s+|further\s+)?(?:reporting|writing|editing|edited|compiled|translated|translation|written
          |produced|research|reported)\s+(?:and\s+\w+\s+)?(?:by|from)\s+[a-z].*
    | with\s+(?:additional\s+|further\s+)?(?:reporting|inputs?|assistance|files|contributions?|material|agenc(?:y
        |ies))\s*(?:by|from|of)?\b.*
    | inputs?\s+from\s+[a-z].*
    | [a-z][^"“”]{3,160}\scontributed\s+(?:to\s+this\s+(?:report|story|article|post)|(?:additional\s+)?(?:reporting
        |research)).*
    | our\s+standards\s*:.*
    | [$€£¥]\s?1\s*=\s*\d[^"“”]{2,60}
    | sources?\s*:\s*[^"“”]{2,80}
    )""",
)
REPORTED_FROM = Late(
    r"[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+){1,3}\b[^\"“”]{0,120}?\breported\s+from\s+[A-Z][^\"“”]{2,160}$",
    needs=("reported",),
)
COPYRIGHT = Late(
    r"(?:©|\(c\)\s|copyright\s+(?:©|\(c\)|\d{4}|by\b)).*|.*\ball\s+rights\s+reserved\b.*"
    r"|.*may\s+not\s+be\s+(?:published|reproduced|republished),?\s.*(?:redistributed|permission|consent).*",
    re.IGNORECASE,
    needs=("©", "(c)", "copyright", "reserved", "published", "reproduced"),
)
_END_SIGNS = ("30", "END", "ENDS", "ENDITEM", "Ends")
_LONGEST_INITIALS = 60
_INITIALS = Late(
    r"[-–—(\s]*(?:[A-Z]{2,6}(?:\s?[/-]\s?[A-Za-z]{2,8}){0,3}"
    r"|[a-z]{2,4}/[a-z]{2,4}(?:/[a-z]{2,4})?(?:\s\([^()]{2,30}\))?)[\s).]*$"
)
_RULES = "|•·/_*~–—-#="
_SHORT_RULES, _LONG_RULES = "|•·/_*~–—-", "_*#=~•·–—-"

BANNER = Wording(
    r"""(?:watch(?:\s+live)?|live(?:\s+(?:now|updates?|blog|stream|video))?|breaking(?:\s+news)?|developing|video
        |listen(?:\s+live)?|just\s+in|on\s+air|now\s+playing|in\s+pictures|photos)\s*[:|–—]\s*\S.*""",
    opens=("watch", "live", "breaking", "developing", "video", "listen", "just", "on", "now", "in", "photos"),
    needs=(":", "|", "–", "—"),
)
_SPEECH = Late(
    r"\b(?:said|says|told|tells|added|asked|according\s+to|wrote|announced|stated|warned|urged|explained|insisted"
    r"|argued|claimed)\b",
)
_QUOTED = compiled(r"[\"“][^\"”]*[\"”]?")


def is_the_end(text: str) -> bool:
    """Whether a line is the sign with which an agency ends a report: -30-, ###, (ENDS)."""
    sign = text.lstrip(" \t\u00a0(–—-").rstrip(" \t\u00a0)–—.-")
    return sign in _END_SIGNS or (len(sign) > 1 and not sign.strip("#"))


def is_ruled(text: str) -> bool:
    """Whether a line is made of marks alone."""
    if text[0] not in _RULES:
        return False
    line = text.removesuffix(".")
    return not text.strip(_SHORT_RULES) if len(text) <= 2 else len(line) > 2 and not line.strip(_LONG_RULES)


def is_initials(text: str) -> bool:
    """Whether a line is the initials of an agency or of those who wrote, and nothing else."""
    return len(text) <= _LONGEST_INITIALS and _INITIALS.match(text) is not None


def label_of(text: str) -> str:
    """The form by which a button is looked up: small letters, no marks at its ends, straight apostrophes."""
    return " ".join(text.strip(_EDGES).replace("’", "'").casefold().split())


def reports_speech(text: str) -> bool:
    """Whether a unit opens with a quotation mark or says what somebody said: articles do, buttons do not."""
    return text[0] in "\"“”'‘«„" or bool(_SPEECH.search(unquoted(text).lower()))


def unquoted(text: str) -> str:
    """The text without what stands in double quotation marks."""
    return _QUOTED.sub(" ", text) if '"' in text or "“" in text else text
