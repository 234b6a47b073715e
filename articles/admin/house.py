"""People, memberships, desks and authors: the house, kept by its administrators."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.db import transaction
from django.db.models import Q
from unfold.decorators import display
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

from articles import workflow
from articles.admin.base import HouseAdmin, administered, administers, administers_person, works_somewhere
from articles.models import Author, Desk, Membership, User
from articles.roles import Role

ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})


class AdministratorsAdmin(HouseAdmin):
    """Seen, added to and changed by administrators alone."""

    def has_view_permission(self, request, obj=None):
        """Administrators, of whichever desk."""
        return works_somewhere(request.user, ADMINISTRATORS)

    def has_add_permission(self, request):
        """The same."""
        return self.has_view_permission(request)

    def has_change_permission(self, request, obj=None):
        """The same."""
        return self.has_view_permission(request)


@admin.register(User)
class PersonAdmin(AdministratorsAdmin, UserAdmin):
    """People: added and deactivated, never deleted. What they may do stands in their memberships."""

    form = UserChangeForm
    add_form = UserCreationForm
    add_form_template = None  # Django's own speaks of users
    change_password_form = AdminPasswordChangeForm
    list_display = ("username", "first_name", "last_name", "email", "roles", "is_active")
    list_filter = ("is_active",)
    search_fields = ("username", "first_name", "last_name", "email")
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Person", {"fields": ("first_name", "last_name", "email")}),
        (
            "Access",
            {
                "fields": ("is_active", "roles", "last_login", "date_joined"),
                "description": "People are deactivated, never deleted: what they did stays theirs.",
            },
        ),
    )
    add_fieldsets = (
        (
            None,
            {"fields": ("username", "first_name", "last_name", "email", "password1", "password2")},
        ),
    )

    def has_change_permission(self, request, obj=None):
        """Administrators of every desk the person works on: a password is a key to all of them."""
        if not super().has_change_permission(request, obj):
            return False
        return obj is None or administers_person(request.user, obj)

    def get_queryset(self, request):
        """Bring the memberships along."""
        return super().get_queryset(request).prefetch_related("memberships__desk")

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Say what the tick does in our own words."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "is_active":
            field.help_text = "Without the tick the person cannot sign in, and nothing new is given to them."
        return field

    def get_readonly_fields(self, request, obj=None):
        """Nobody shuts themselves out."""
        own = ("is_active",) if obj is not None and obj.pk == request.user.pk else ()
        return ("last_login", "date_joined", "roles", *own)

    def save_model(self, request, obj, form, change):
        """Have the person saved and the record told."""
        workflow.save_person(obj, by=request.user)

    @transaction.atomic
    def user_change_password(self, request, id, form_url=""):
        """Set another password, or show the form; the record tells that it was set, and by whom."""
        response = super().user_change_password(request, id, form_url)
        if request.method == "POST" and response.status_code == 302:
            workflow.tell_password(User.objects.get(pk=id), by=request.user)
        return response

    @display(description="Roles")
    def roles(self, person):
        """Every role, with its desk."""
        return "; ".join(f"{m.get_role_display()}, {m.desk or 'all desks'}" for m in person.memberships.all())


@admin.register(Membership)
class MembershipAdmin(AdministratorsAdmin):
    """Who is what on which desk; the one kind of row that may be deleted."""

    list_display = ("person", "role", "on_desk")
    list_filter = ("role", "desk")
    search_fields = ("user__username", "user__first_name", "user__last_name")
    list_select_related = ("user", "desk")
    fields = ("user", "role", "desk")

    def get_queryset(self, request):
        """Return the memberships of the desks the person administers."""
        return super().get_queryset(request).filter(administered(request.user))

    def has_change_permission(self, request, obj=None):
        """Administrators of its desk; nobody takes their own keys away."""
        if not super().has_change_permission(request, obj):
            return False
        if obj is None:
            return True
        own_key = obj.user_id == request.user.pk and obj.role == Role.ADMINISTRATOR
        return administers(request.user, obj.desk) and not own_key

    def has_delete_permission(self, request, obj=None):
        """The same."""
        return self.has_change_permission(request, obj)

    def save_model(self, request, obj, form, change):
        """Give the role, or another in its place."""
        if change:
            workflow.change_role(obj, by=request.user)
        else:
            given = workflow.give_role(obj.user, obj.role, by=request.user, desk=obj.desk)
            obj.pk, obj._state.adding = given.pk, False

    def delete_model(self, request, obj):
        """Take the role away."""
        workflow.take_role(obj, by=request.user)

    @transaction.atomic
    def delete_queryset(self, request, queryset):
        """Take each role away."""
        for membership in queryset:
            workflow.take_role(membership, by=request.user)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Offer the desks the person administers, and “all desks” to those who administer all."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "user":
            field.label = "Person"
        if db_field.name == "desk":
            field.queryset = Desk.objects.of_person(request.user, ADMINISTRATORS)
            field.required = not administers(request.user, None)
            field.empty_label = None if field.required else "All desks"
        return field

    @display(description="Person", ordering="user")
    def person(self, membership):
        """Who has the role."""
        return membership.user

    @display(description="Desk", ordering="desk")
    def on_desk(self, membership):
        """The desk, or all of them."""
        return membership.desk or "All desks"


@admin.register(Desk)
class DeskAdmin(AdministratorsAdmin):
    """Desks: made by administrators of all, named by their own."""

    list_display = ("name", "slug", "description", "position")
    prepopulated_fields = {"slug": ("name",)}

    def has_add_permission(self, request):
        """Administrators of all desks."""
        return administers(request.user, None)

    def has_change_permission(self, request, obj=None):
        """Administrators of the desk."""
        if not super().has_change_permission(request, obj):
            return False
        return obj is None or administers(request.user, obj)

    def save_model(self, request, obj, form, change):
        """Make or change the desk, and have the record told."""
        workflow.save_desk(obj, by=request.user)


@admin.register(Author)
class AuthorAdmin(AdministratorsAdmin):
    """The names readers see over stories."""

    list_display = ("name", "slug", "person")
    list_select_related = ("user",)
    search_fields = ("name",)
    prepopulated_fields = {"slug": ("name",)}

    def save_model(self, request, obj, form, change):
        """Add or change the name, and have the record told."""
        workflow.save_author(obj, by=request.user)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Offer people who work here."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "user":
            field.queryset = User.objects.filter(Q(is_active=True) | Q(author__isnull=False)).distinct()
            field.label = "Person"
            field.empty_label = "Nobody of the newsroom"
        return field

    @display(description="Person", ordering="user")
    def person(self, author):
        """Who in the newsroom writes under the name."""
        return author.user
