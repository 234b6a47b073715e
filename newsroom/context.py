"""What every template knows about the house."""

from django.conf import settings


def house(request):
    """Return the newsroom's name and zone for the templates."""
    return {"newsroom_name": settings.NEWSROOM_NAME, "newsroom_zone": settings.NEWSROOM_ZONE}
