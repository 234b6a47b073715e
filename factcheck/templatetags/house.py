"""What pages ask of a person's part in the house as a whole."""

from django import template

from articles.permissions import roles_held
from articles.roles import Role

register = template.Library()


@register.filter
def administers(user) -> bool:
    """Whether the person is administrator of some desk."""
    return any(role == Role.ADMINISTRATOR for _, role in roles_held(user))
