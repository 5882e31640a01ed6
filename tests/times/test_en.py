"""English time expressions: what each supports, counted from Monday, June 14th, 2021 unless the row says otherwise."""

from datetime import date

import pytest

from timeline.times import find_times

MONDAY = date(2021, 6, 14)

TIMES = [
    ("It opened on 12 October 2016 in London.", "12 October 2016", "2016-10-12"),
    ("It opened on Oct. 12, 2016, in London.", "Oct. 12, 2016", "2016-10-12"),
    ("It opened on October 12th, 2016.", "October 12th, 2016", "2016-10-12"),
    ("It opened on the 12th of October 2016.", "the 12th of October 2016", "2016-10-12"),
    ("Filed 2016-10-12 by the clerk.", "2016-10-12", "2016-10-12"),
    ("Filed 10/12/2016 by the clerk.", "10/12/2016", "2016-10-12"),
    ("Filed 23/Sep/2020 by the clerk.", "23/Sep/2020", "2020-09-23"),
    ("It opened in October 2016.", "October 2016", "2016-10"),
    ("It opened in 2016.", "2016", "2016"),
    ("It opened last September.", "last September", "2020-09"),
    ("It closed last May.", "last May", "2020-05"),
    ("It closed last April.", "last April", "2021-04"),
    ("It opens next March.", "next March", "2022-03"),
    ("It opened in October last year.", "October last year", "2020-10"),
    ("It opened last month.", "last month", "2021-05"),
    ("It filed earlier this month.", "earlier this month", "2021-06"),
    ("It bought the label last year.", "last year", "2020"),
    ("It said yesterday it had sold the unit.", "yesterday", "2021-06-13"),
    ("It was fined the day before yesterday.", "the day before yesterday", "2021-06-12"),
    ("It said on Tuesday it had sold the unit.", "Tuesday", "2021-06-08"),
    ("It said Monday it had sold the unit.", "Monday", "2021-06-14"),
    ("The store will open on Thursday.", "Thursday", "2021-06-17"),
    ("It was sued last Friday.", "last Friday", "2021-06-11"),
    ("It opens next Friday.", "next Friday", "2021-06-25"),
    ("It was agreed late last week.", "late last week", "2021-06-07/2021-06-13"),
    ("It was agreed over the weekend.", "the weekend", "2021-06-12/2021-06-13"),
    ("It recently signed a deal.", "recently", "2021-06~"),
    ("In recent weeks it signed a deal.", "In recent weeks", "2021-06~"),
    ("In May it signed a deal.", "May", "2021-05"),
    ("In November it left China.", "November", "2020-11"),
    ("The flagship will open in September.", "September", "2021-09"),
    ("On the 9 th of this month it signed.", "the 9 th of this month", "2021-06-09"),
    ("It closed ten stores in the first quarter.", "the first quarter", "2021-33"),
    ("The fund closed in Q3 2016.", "Q3 2016", "2016-35"),
    ("The fund closed in 1H20.", "1H20", "2020-01/2020-06"),
    ("They merged in the first half of 2016.", "the first half of 2016", "2016-01/2016-06"),
    ("Sales fell in fiscal 2020.", "fiscal 2020", "2020?"),
    ("Sales fell in FY21.", "FY21", "2021?"),
    ("The pop-up runs August 15th to 18th.", "August 15th to 18th", "2021-08-15/2021-08-18"),
    ("It ran from Sept. 8 to Oct. 2, 2016.", "from Sept. 8 to Oct. 2, 2016", "2016-09-08/2016-10-02"),
    ("It ran from 13 to 15 July 2020.", "from 13 to 15 July 2020", "2020-07-13/2020-07-15"),
    ("It ran between March and June.", "between March and June", "2021-03/2021-06"),
    ("It lost money in 2014-16.", "2014-16", "2014/2016"),
    ("It lost money from 2014 to 2016.", "from 2014 to 2016", "2014/2016"),
    ("It sold more after 2018.", "after 2018", "2019-01-01/.."),
    ("It has sold there since 2014.", "since 2014", "2014"),
    ("It closed no later than March 3, 2020.", "no later than March 3, 2020", "../2020-03-03"),
    ("It was relaunched in spring 2017.", "spring 2017", "2017-21"),
    ("It opened a pop-up this summer.", "this summer", "2021-22"),
    ("It came in the 1990s.", "the 1990s", "199X"),
    ("It came in the late '80s.", "late '80s", "198X"),
    ("It came in the 19th century.", "the 19th century", "18XX"),
    ("It was founded in the 1800s.", "the 1800s", "18XX"),
    ("It crashed on Black Friday.", "Black Friday", "2020-11-27"),
    ("It joined Singles' Day 2019.", "Singles' Day 2019", "2019-11-11"),
    ("It launched for Chinese New Year 2019.", "Chinese New Year 2019", "2019-02-05"),
    ("It left five years ago.", "five years ago", "2016"),
    ("It left four months ago.", "four months ago", "2021-02"),
    ("It left a fortnight ago.", "a fortnight ago", "2021-05-31"),
    ("It was agreed two weeks ago.", "two weeks ago", "2021-05-31"),
    ("It starts in two weeks.", "in two weeks", "2021-06-28"),
    ("It came up two days after Christmas.", "two days after Christmas", "2020-12-27"),
    ("It was set for the first Monday of May 2020.", "the first Monday of May 2020", "2020-05-04"),
    ("It was set for the second week of 2015.", "the second week of 2015", "2015-01-05/2015-01-11"),
    ("It starts in mid-July.", "mid-July", "2021-07"),
    ("It rose through the end of 1990.", "the end of 1990", "1990"),
    ("Atlanta, nineteen ninety-six.", "nineteen ninety-six", "1996"),
    ("It rose over the last three months.", "the last three months", "2021-03-14/2021-06-13"),
]


@pytest.mark.parametrize("sentence, words, edtf", TIMES, ids=[row[1] for row in TIMES])
def test_a_time_is_as_precise_as_its_words(sentence, words, edtf):
    """Never finer than the words, never from another day than the publication's."""
    found = {mention.text: mention.edtf for mention in find_times(sentence, published=MONDAY, language="en")}
    assert found.get(words) == edtf, found


DIRECTIONS = [
    ("It was fined on December 28.", date(2017, 1, 3), "2016-12-28"),
    ("The shares start trading on January 12.", date(2016, 12, 20), "2017-01-12"),
    ("The offer was extended to Nov. 16.", date(1989, 10, 30), "1989-11-16"),
    ("It was sued last February.", date(1998, 3, 1), "1997-02"),
    ("In February it was sold.", date(2020, 9, 12), "2020-02"),
    ("It reported a fourth-quarter loss.", date(2017, 2, 1), "2016-36"),
    ("It reported a third-quarter loss.", date(1989, 10, 27), "1989-35"),
    ("It met on Friday the 22nd.", date(2017, 9, 27), "2017-09-22"),
]


@pytest.mark.parametrize("sentence, published, edtf", DIRECTIONS)
def test_directions_are_those_of_news(sentence, published, edtf):
    """Nearest for month and day, past for weekdays, the report's quarter."""
    [mention] = find_times(sentence, published=published, language="en")
    assert mention.edtf == edtf


def test_two_days_of_a_month_share_it():
    """Both are findings of their own."""
    found = [(m.text, m.edtf) for m in find_times("It ran on 18 and 19 June 2020.", published=MONDAY, language="en")]
    assert found == [("18", "2020-06-18"), ("19 June 2020", "2020-06-19")]
    found = [(m.text, m.edtf) for m in find_times("It ran on November 10 and 11.", published=MONDAY, language="en")]
    assert [edtf for _, edtf in found] == ["2020-11-10", "2020-11-11"]
