"""That nothing was answered: who "did not respond" or "declined to comment" denies nothing by that."""

from dossier.patterns import compiled

SILENT = compiled(
    r"(?:(?:did|do|does|has|have|had)(?: not|n[’']t) (?:immediately |yet |directly )?"
    r"(?:respond|reply|answer|comment|responded|replied|answered|commented"
    r"|return(?:ed)? (?:\w+ ){0,3}?(?:calls?|messages?|e-?mails?|requests?|inquiries|enquiries))"
    r"|(?:declined|refused) to (?:comment|answer|say|respond|discuss|elaborate)"
    r"|(?:would not|wouldn[’']t) (?:comment|say|answer)|could not (?:immediately )?be reached)\b"
)
"""What says that somebody answered nothing, from its verb on."""
