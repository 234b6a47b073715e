"""What all our admin classes share: memberships decide, Django's own permissions and superusers do not."""

from django.contrib import messages
from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from unfold.admin import ModelAdmin

from articles.models import Desk
from articles.permissions import roles_on
from articles.roles import ROLES_FOR, Act, Role


class HouseAdmin(ModelAdmin):
    """An admin class that shows and allows nothing until a subclass says to whom."""

    asks_memberships = True
    show_add_link = False  # lists have a button with words instead

    def has_module_permission(self, request):
        """Whether it stands in the list of what there is: where it may be seen."""
        return self.has_view_permission(request)

    def has_view_permission(self, request, obj=None):
        """Nobody, until a subclass says who."""
        return False

    def has_add_permission(self, request):
        """Nobody, until a subclass says who."""
        return False

    def has_change_permission(self, request, obj=None):
        """Nobody, until a subclass says who."""
        return False

    def has_delete_permission(self, request, obj=None):
        """Nobody: what was once written down stays."""
        return False


def desks_for(user, act):
    """Return the desks on which a role of `user` is for `act`, as far as roles alone go."""
    return Desk.objects.of_person(user, ROLES_FOR[Act(act)])


def works_somewhere(user, roles=Role):
    """Whether `user` has one of `roles` on any desk. Asks the database once per person object."""
    return any(role in roles for _, role in _memberships(user))


def administers(user, desk):
    """Whether `user` is administrator of `desk`; of all desks at once if `desk` is None."""
    if desk is None:
        return (None, Role.ADMINISTRATOR) in _memberships(user)
    return Role.ADMINISTRATOR in roles_on(user, desk)


def administers_person(user, person):
    """Whether every membership of `person` lies on a desk that `user` administers.

    Else the administrator of one desk could sign in as, or shut out, somebody of another.
    """
    if administers(user, None):
        return True
    held = set(person.memberships.values_list("desk_id", flat=True))
    own = {desk_id for desk_id, role in _memberships(user) if role == Role.ADMINISTRATOR}
    return bool(own) and held <= own


def administered(user):
    """Return the condition under which a row's desk is one that `user` administers."""
    if administers(user, None):
        return Q()
    return Q(desk__in=[desk_id for desk_id, role in _memberships(user) if role == Role.ADMINISTRATOR])


def _memberships(user):
    if not (user.is_authenticated and user.is_active):
        return []
    if not hasattr(user, "_memberships_for_admin"):
        user._memberships_for_admin = list(user.memberships.values_list("desk_id", "role"))
    return user._memberships_for_admin


def trail(model_admin, title, of=None):
    """Return where our own pages say they are: the list they belong to (`of`: its title), and themselves."""
    name = f"admin:{model_admin.opts.app_label}_{model_admin.opts.model_name}_changelist"
    link = '<a href="{}">{}</a> <span class="nr-quiet" aria-hidden="true">/</span> {}'
    return format_html(link, reverse(name), of or capfirst(model_admin.opts.verbose_name_plural), title)


def tell_refusal(request, what, reasons):
    """Show why something was not done: one message, every reason a line of its list."""
    lines = format_html_join("", "<li>{}</li>", ((reason,) for reason in reasons))
    messages.error(request, format_html("<strong>{}</strong><ul>{}</ul>", what, lines))
