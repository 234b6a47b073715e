"""Addresses of the review desk, below /review/."""

from django.urls import path

from factcheck import views

app_name = "factcheck"
urlpatterns = [
    path("", views.queue, name="queue"),
    path("<int:number>/", views.revision, name="revision"),
    path("<int:number>/check/", views.check_state, name="check_state"),
    path("<int:number>/check/again/", views.check_again, name="check_again"),
    path("<int:number>/check/by-hand/", views.check_by_hand, name="check_by_hand"),
    path("<int:number>/inconsistencies/<int:found>/propose/", views.propose, name="propose"),
    path("<int:number>/resolutions/<int:resolution>/rule/", views.rule, name="rule"),
    path("<int:number>/approve/", views.approve, name="approve"),
    path("<int:number>/send-back/", views.send_back, name="send_back"),
    path("<int:number>/withdraw/", views.withdraw, name="withdraw"),
    path("<int:number>/publish/", views.publish, name="publish"),
    path("<int:number>/schedule/", views.schedule, name="schedule"),
    path("<int:number>/unschedule/", views.unschedule, name="unschedule"),
    path("<int:number>/resume/", views.resume, name="resume"),
]
