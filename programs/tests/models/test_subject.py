"""Subjects answer to every name they have, had, or were misprinted by."""

import pytest

from expo_portal.lib.korean.names import name_key
from programs.enums import NameKind
from programs.models import Subject, SubjectName
from programs.tests.factories import SubjectFactory, SubjectNameFactory

pytestmark = pytest.mark.django_db


def keys_of(subjects):
    return sorted(subject.key for subject in subjects)


@pytest.mark.parametrize(
    "name",
    [
        "위제스",
        "㈜위제스",
        "(주)위제스",
        "주식회사 위제스",
        "유한회사 위제스",
        "동성사",
        "㈜동성사",
    ],
)
def test_a_company_is_found_by_its_present_former_and_legal_names(record, name):
    assert keys_of(Subject.objects.named(name)) == ["company:위제스"]


@pytest.mark.parametrize("name", ["위더스코리아", "위더스크리아", "위더스 코리아"])
def test_a_company_is_found_by_its_name_and_by_the_misprint_of_it(record, name):
    assert keys_of(Subject.objects.named(name)) == ["company:위더스코리아"]


@pytest.mark.parametrize("name", ["", "위더스", "없는 이름"])
def test_no_name_and_no_part_of_a_name_finds_anything(record, name):
    assert keys_of(Subject.objects.named(name)) == []


def test_two_subjects_of_one_name_are_both_found():
    subjects = SubjectFactory.create_batch(2)
    for subject in subjects:
        SubjectNameFactory(subject=subject, name="한빛")

    assert keys_of(Subject.objects.named("㈜한빛")) == keys_of(subjects)


def test_a_subject_found_by_two_of_its_names_is_found_once():
    subject = SubjectFactory()
    SubjectNameFactory(subject=subject, name="백제")
    SubjectNameFactory(subject=subject, name="(주)백제", kind=NameKind.LEGAL_FORM)

    assert list(Subject.objects.named("주식회사 백제")) == [subject]


@pytest.mark.parametrize("name", ["한빛", "㈜한빛", "한 빛", "주식회사 한빛"])
def test_a_subject_without_any_listed_name_is_found_by_its_own(name):
    subject = SubjectFactory(name="한빛")

    assert list(Subject.objects.named(name)) == [subject]


def test_a_subject_named_twice_over_is_found_once():
    subject = SubjectFactory(name="한빛")
    SubjectNameFactory(subject=subject, name="한빛")
    SubjectNameFactory(subject=subject, name="㈜한빛", kind=NameKind.LEGAL_FORM)

    assert list(Subject.objects.named("한빛")) == [subject]


def test_the_key_of_a_subject_follows_its_name():
    subject = SubjectFactory(name="㈜백제")
    subject.name = "동성사"
    subject.save()

    assert list(Subject.objects.named("백제")) == []
    assert list(Subject.objects.named("동성사")) == [subject]


def test_the_key_of_a_name_is_filled_by_save_and_follows_the_name():
    row = SubjectNameFactory(name="㈜백제")
    assert row.key == name_key("백제")

    row.name = "동성사"
    row.save()

    assert SubjectName.objects.get(pk=row.pk).key == name_key("동성사")


def test_the_key_of_a_name_is_filled_by_bulk_create():
    subject = SubjectFactory()
    row = SubjectName(subject=subject, name="㈜백제", kind=NameKind.LEGAL_FORM)

    SubjectName.objects.bulk_create([row])

    assert SubjectName.objects.get(subject=subject).key == name_key("백제")


def test_the_key_of_a_name_cannot_be_given():
    row = SubjectNameFactory(name="백제", key="동성사")

    assert SubjectName.objects.get(pk=row.pk).key == name_key("백제")


def test_a_subject_goes_by_its_name():
    assert str(SubjectFactory(name="중소벤처기업부")) == "중소벤처기업부"
