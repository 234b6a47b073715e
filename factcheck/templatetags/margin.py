"""Printing the margin: what is alike on every card is made once a page."""

from dataclasses import replace

from django import template
from django.utils.safestring import mark_safe

from factcheck.forms import ProposeForm

register = template.Library()
PROPOSE = "factcheck/_propose.html"
# The number of a pair in what is made for all of them; no pair and no date has it.
STAND_IN = 7_316_240_731_624_073


@register.simple_tag(takes_context=True)
def proposing(context, card):
    """Print the form for proposing how a card's pair is settled.

    Sixty of them differ in the pair's number alone, and a form is slow to print: the same is printed once a
    page with a number that stands in for it. What somebody typed is printed for its card.
    """
    form = card.propose
    if form.is_bound or "public_note" in form.initial:
        return _printed(context, card)
    made = context.render_context.dicts[0].setdefault(PROPOSE, {})  # lives as long as the page is being made
    alike = (*card.kinds, form.initial.get("kind"), card.pair.standing.expires_soon)
    if alike not in made:
        pair = replace(card.pair, found=_StandIn())
        blank = ProposeForm(kinds=card.kinds, initial=form.initial, auto_id=f"{pair.name}-%s")
        made[alike] = _printed(context, replace(card, pair=pair, propose=blank))
    return mark_safe(made[alike].replace(str(STAND_IN), str(card.pair.found.pk)))  # noqa: S308 - printed by a template


class _StandIn:
    pk = STAND_IN


def _printed(context, card):
    with context.push(card=card):
        return context.template.engine.get_template(PROPOSE).render(context)
