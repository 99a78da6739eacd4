"""The closed lists of the record; open lists (measures, predicates) are rows."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SubjectKind(models.TextChoices):
    """What sort of thing something is said about."""

    EXPO = "expo", _("엑스포")
    EXPO_SERIES = "expo_series", _("엑스포 전체")
    ORGANIZATION = "organization", _("기관")
    COMPANY = "company", _("기업")
    COMPANY_GROUP = "company_group", _("기업 묶음")
    PROGRAMME = "programme", _("지원사업")
    AGREEMENT = "agreement", _("협약")
    SURVEY = "survey", _("조사")
    REGION = "region", _("지역")
    EVENT = "event", _("행사")
    PERSON = "person", _("사람")


class NameKind(models.TextChoices):
    """Why a subject answers to a name."""

    CURRENT = "current", _("현재 이름")
    FORMER = "former", _("옛 이름")
    LEGAL_FORM = "legal_form", _("법인 형태를 붙인 이름")
    ENGLISH = "english", _("영문 이름")
    SHORT = "short", _("줄인 이름")
    AS_PRINTED = "as_printed", _("보도에 적힌 이름")
    SUSPECTED_MISPRINT = "suspected_misprint", _("오기로 보이는 이름")


class Confidence(models.TextChoices):
    """How sure the record is of what it says."""

    STATED = "stated", _("출처에 명시")
    INFERRED = "inferred", _("추정")
    DOUBTFUL = "doubtful", _("불확실")


class SourceKind(models.TextChoices):
    """What sort of document a source is."""

    PRESS = "press", _("언론 보도")
    RELEASE = "release", _("보도자료")
    SURVEY_REPORT = "survey_report", _("조사 보고서")
    ORGANISER_RECORD = "organiser_record", _("주최 측 기록")


class SourceLanguage(models.TextChoices):
    """The language a source is written in."""

    KOREAN = "ko", _("한국어")
    ENGLISH = "en", _("영어")


class Notation(models.TextChoices):
    """How values of a unit are written."""

    COUNT = "count", _("수")
    MONEY = "money", _("원")
    RATIO = "ratio", _("비율")
    YEAR = "year", _("연도")
    ORDINAL = "ordinal", _("순서")


class BetterWhen(models.TextChoices):
    """Which way a measure improves."""

    HIGHER = "higher", _("높을수록 좋음")
    LOWER = "lower", _("낮을수록 좋음")
    NEITHER = "neither", _("해당 없음")


class Expresses(models.TextChoices):
    """What a measure's value says of its before and after."""

    LEVEL = "level", _("수준")
    DIFFERENCE = "difference", _("차이(뒤 − 앞)")
    PERCENT_CHANGE = "percent_change", _("변화율(%)")
    PERCENT_REDUCTION = "percent_reduction", _("감소율(%)")
    TIMES = "times", _("배수(뒤 ÷ 앞)")


class Stage(models.TextChoices):
    """How far along the thing was that the source speaks of."""

    TARGET = "target", _("목표")
    PLANNED = "planned", _("예정")
    IN_PROGRESS = "in_progress", _("진행 중")
    ACTUAL = "actual", _("실적")


class Bound(models.TextChoices):
    """Whether the value is a point or an end of something."""

    NONE = "none", _("없음")
    AT_LEAST = "at_least", _("이상")
    AT_MOST = "at_most", _("이하")
    RANGE = "range", _("범위")


class Dimension(models.TextChoices):
    """What a figure is a part by."""

    REGION = "region", _("지역")
    HALL = "hall", _("관·존")
    LEVEL = "level", _("구축 수준")
    LEAD_KIND = "lead_kind", _("주관기관 유형")
    PARTY = "party", _("참여 주체")
    PRODUCT = "product", _("제품")
    CHANNEL = "channel", _("판로")
    PURPOSE = "purpose", _("용도")
    ASPECT = "aspect", _("항목")


class Check(models.TextChoices):
    """How a fact was held against its source."""

    VERBATIM = "verbatim", _("원문의 글자까지 대조")
    CONFIRMED = "confirmed", _("원문 발췌문과 대조")
    CORRECTED = "corrected", _("원문 발췌문에 맞춰 고침")
    AMBIGUOUS = "ambiguous", _("발췌문이 여러 뜻으로 읽힘")
    ELSEWHERE = "elsewhere", _("원문을 다시 찾지 못했으나 다른 문서에 같은 값")
    NOT_FOUND = "not_found", _("원문을 다시 찾지 못함")
    NOT_CHECKED = "not_checked", _("대조 전")


class Review(models.TextChoices):
    """What the editors made of an observation."""

    ENTERED = "entered", _("미확인")
    CHECKED = "checked", _("확인")
    REJECTED = "rejected", _("기각")


class Nature(models.TextChoices):
    """Why sources that seem to clash do not say the same."""

    CONTRADICTION = "contradiction", _("값이 다름")
    HISTORY = "history", _("시간에 따른 변경")
    SCOPE = "scope", _("대상·기준이 다름")
    MISQUOTE = "misquote", _("뜻이 바뀌어 옮겨짐")
    SLIP = "slip", _("자릿수·번역 오류")
    IDENTITY = "identity", _("이름·동일성")


class ExpoStatus(models.TextChoices):
    """What is known of an edition."""

    HELD = "held", _("개최")
    NOT_HELD = "not_held", _("미개최")
    PLANNED = "planned", _("개최 예정")
    UNKNOWN = "unknown", _("자료 없음")


class RoleKind(models.TextChoices):
    """The part an organization has in an edition, in the words of Korean expos."""

    HOST = "host", _("주최")
    CO_HOST = "co_host", _("공동 개최")
    ORGANISER = "organiser", _("주관")
    CO_ORGANISER = "co_organiser", _("공동 주관")
    SPONSOR = "sponsor", _("후원")
    PARTNER = "partner", _("협력")
    AS_REPORTED = "as_reported", _("마련·운영(보도 표현)")


class HallKind(models.TextChoices):
    """What a place on the show floor is for."""

    VENUE_HALL = "venue_hall", _("전시장")
    THEME_HALL = "theme_hall", _("품목관")
    SPECIAL_PAVILION = "special_pavilion", _("특별관")
    ZONE = "zone", _("체험·운영 존")
    CONSULTATION = "consultation", _("상담장")
    STUDIO = "studio", _("스튜디오")
    BOOTH = "booth", _("기관 부스")


class SessionKind(models.TextChoices):
    """What happened at a time and a place."""

    OPENING = "opening", _("개막식")
    SIGNING = "signing", _("협약식")
    TALK = "talk", _("발표")
    DISCUSSION = "discussion", _("토론")
    COMPANY_MEETING = "company_meeting", _("기업 간담회")
    CONSULTATION = "consultation", _("상담회")
    LIVE_COMMERCE = "live_commerce", _("라이브커머스")
    PHOTO_SHOOT = "photo_shoot", _("제품 촬영")
    REPORTER_VISIT = "reporter_visit", _("리포터 방문")
    NETWORKING = "networking", _("네트워킹")
    MARKET = "market", _("판매 장터")
    TOUR = "tour", _("현장 방문")
    CONFERENCE = "conference", _("국제회의")
    GATHERING = "gathering", _("모임")


class AppearanceKind(models.TextChoices):
    """What a person did there."""

    ATTENDED = "attended", _("참석")
    SPOKE = "spoke", _("발표")
    CONGRATULATED = "congratulated", _("축사")
    SIGNED = "signed", _("서명")
    VISITED = "visited", _("방문")


class OrganizationKind(models.TextChoices):
    """What sort of body an organization is."""

    MINISTRY = "ministry", _("중앙부처")
    LEGISLATURE = "legislature", _("입법부")
    LOCAL_GOVERNMENT = "local_government", _("지방자치단체")
    COMMISSION = "commission", _("위원회")
    PUBLIC_AGENCY = "public_agency", _("공공기관")
    ASSOCIATION = "association", _("경제단체")
    FORUM = "forum", _("협의체")
    TECHNOPARK = "technopark", _("지역혁신기관")
    LARGE_COMPANY = "large_company", _("대기업")
    PLATFORM = "platform", _("판매 플랫폼")
    INTERNATIONAL = "international", _("국제기구")
    OTHER = "other", _("유형 모름")
