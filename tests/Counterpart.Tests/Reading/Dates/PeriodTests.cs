using Counterpart.Reading.Dates;
using Counterpart.Reading.Languages;
using CsCheck;

namespace Counterpart.Tests.Reading.Dates;

/// <summary>Words to periods, against the day of publication.</summary>
public class PeriodTests
{
    /// <summary>Day of publication (with the country whose fiscal year and seasons are meant), text, periods with their roles.</summary>
    public static TheoryData<string, string, string> Periods { get; } = Rows.Triples(
        """
        # months of a year
        2021-08-19 ⇒ Trade grew by 26% [in the first five months of the present year].  ⇒ 2021-01/2021-05
        2021-08-19 ⇒ Trade grew by 26% in [the first 5 months of this year].            ⇒ 2021-01/2021-05
        2021-08-19 ⇒ Trade grew [over the first seven months].                          ⇒ 2021-01/2021-07
        2021-08-19 ⇒ Trade grew in [the first four months of 2021].                     ⇒ 2021-01/2021-04
        2021-08-19 ⇒ Trade grew in [the first two months of the current year].          ⇒ 2021-01/2021-02
        2020-01-20 ⇒ Trade grew by 5% in [11 months of 2019].                           ⇒ 2019-01/2019-11
        2020-01-20 ⇒ Trade grew by 5% in [the first eleven months of last year].        ⇒ 2019-01/2019-11
        2021-09-20 ⇒ Trade grew by 5% [for 8 months of this year].                      ⇒ 2021-01/2021-08
        2021-10-20 ⇒ Trade grew by 5% [over nine months].                               ⇒ 2021-01/2021-09
        2021-10-20 ⇒ Trade grew by 5% in [nine months of this year].                    ⇒ 2021-01/2021-09
        2022-02-20 ⇒ Trade grew by 5% in [the twelve months of 2021].                   ⇒ 2021
        2021-08-19 ⇒ In [January–May] trade grew.                                       ⇒ 2021-01/2021-05
        2021-08-19 ⇒ In [January-May] trade grew.                                       ⇒ 2021-01/2021-05
        2021-08-19 ⇒ In [January to May] trade grew.                                    ⇒ 2021-01/2021-05
        2021-08-19 ⇒ Between [January and June] trade grew.                             ⇒ 2021-01/2021-06
        2021-03-19 ⇒ In [January–October] trade grew.                                   ⇒ 2020-01/2020-10
        2022-12-01 ⇒ In [January–October 2022] trade grew.                              ⇒ 2022-01/2022-10
        2022-12-01 ⇒ In [January-October of 2022] trade grew.                           ⇒ 2022-01/2022-10
        2022-12-01 ⇒ In [January-October this year] trade grew.                         ⇒ 2022-01/2022-10
        2022-12-01 ⇒ In [January through September 2022] trade grew.                    ⇒ 2022-01/2022-09
        2022-12-01 ⇒ In [Jan-Sept 2022] trade grew.                                     ⇒ 2022-01/2022-09
        2022-12-01 ⇒ In [Jan.–Sept. 2022] trade grew.                                   ⇒ 2022-01/2022-09
        2022-12-01 ⇒ In [January and February 2022] trade grew.                         ⇒ 2022-01/2022-02
        2022-12-01 ⇒ From [November 2021 to March 2022] trade grew.                     ⇒ 2021-11/2022-03
        2022-12-01 ⇒ In [November–March 2022] trade grew.                               ⇒ 2021-11/2022-03
        # single months
        2022-12-01 ⇒ Trade grew [in October 2022].                                      ⇒ 2022-10
        2022-12-01 ⇒ Trade grew in [October].                                           ⇒ 2022-10
        2022-06-01 ⇒ Trade grew in [October].                                           ⇒ 2021-10
        2022-06-01 ⇒ The forum will be held in [October].                               ⇒ 2022-10
        2022-11-01 ⇒ The forum will be held in [March].                                 ⇒ 2023-03
        2022-06-01 ⇒ Trade grew in [May].                                               ⇒ 2022-05
        2022-06-01 ⇒ Trade grew by 5% in [October].                                     ⇒ 2021-10
        2022-06-01 ⇒ Trade fell due to frost in [October].                              ⇒ 2021-10
        2022-06-01 ⇒ The forum is due to be held in [October].                          ⇒ 2022-10
        2022-06-01 ⇒ Trade grew [last month].                                           ⇒ 2022-05
        2022-06-01 ⇒ The commission will meet [next month].                             ⇒ 2022-07
        2022-06-01 ⇒ Trade grew in [Oct. 2021].                                         ⇒ 2021-10
        # halves and quarters
        2021-08-19 ⇒ Trade rose by a third in [the first half-year].                    ⇒ 2021-01/2021-06
        2021-08-19 ⇒ Trade rose in [the first half of the year].                        ⇒ 2021-01/2021-06
        2021-08-19 ⇒ Trade rose in [the first half of 2020].                            ⇒ 2020-01/2020-06
        2021-02-19 ⇒ Trade rose in [the second half of last year].                      ⇒ 2020-07/2020-12
        2021-08-19 ⇒ Trade rose in [H1 2021].                                           ⇒ 2021-01/2021-06
        2021-11-05 ⇒ Trade rose in [Q3].                                                ⇒ 2021-07/2021-09
        2021-08-05 ⇒ Trade rose in [Q3].                                                ⇒ 2020-07/2020-09
        2021-11-05 ⇒ Trade rose in [Q1 2021].                                           ⇒ 2021-01/2021-03
        2021-11-05 ⇒ Trade rose in [the third quarter].                                 ⇒ 2021-07/2021-09
        2021-11-05 ⇒ Trade rose in [the first quarter of this year].                    ⇒ 2021-01/2021-03
        2021-11-05 ⇒ Trade rose in [the fourth quarter of 2020].                        ⇒ 2020-10/2020-12
        2021-11-05 ⇒ Trade rose [last quarter].                                         ⇒ 2021-07/2021-09
        2021-02-05 ⇒ Trade rose [last quarter].                                         ⇒ 2020-10/2020-12
        2021-08-19 ⇒ The plant will open in [the second half of next year].             ⇒ 2022-07/2022-12
        # the same in other orders and signs
        2021-08-19 ⇒ Trade grew over [the seven-month period].                          ⇒ 2021-01/2021-07
        2021-08-19 ⇒ Trade grew during [the January-to-May period].                     ⇒ 2021-01/2021-05
        2021-08-19 ⇒ Trade grew from [January to July inclusive].                       ⇒ 2021-01/2021-07
        2021-08-19 ⇒ Trade grew in [the first three quarters of 2020].                  ⇒ 2020-01/2020-09
        2021-08-19 ⇒ Trade grew in [the second and third quarters of 2020].             ⇒ 2020-04/2020-09
        2021-08-19 ⇒ Trade grew in [the last quarter of 2020].                          ⇒ 2020-10/2020-12
        2021-08-19 ⇒ Trade grew in [the 3rd quarter of 2020].                           ⇒ 2020-07/2020-09
        2021-08-19 ⇒ Trade grew in [2Q 2021].                                           ⇒ 2021-04/2021-06
        2021-08-19 ⇒ Trade grew in [1H21].                                              ⇒ 2021-01/2021-06
        2021-08-19 ⇒ Trade grew in [Q1'21].                                             ⇒ 2021-01/2021-03
        2021-08-19 ⇒ Trade grew in [9M 2020].                                           ⇒ 2020-01/2020-09
        2021-08-19 ⇒ Trade grew in [2018Q4].                                            ⇒ 2018-10/2018-12
        2021-08-19 ⇒ Trade grew in [the year to date].                                  ⇒ 2021-01/2021-08
        2021-08-19 ⇒ Trade grew [year-to-date].                                         ⇒ 2021-01/2021-08
        2021-08-19 ⇒ Trade grew in [the 2010s].                                         ⇒ 2010/2019
        2021-08-19 ⇒ Trade grew in [2021-05].                                           ⇒ 2021-05
        2021-08-19 ⇒ The rains fell in [the first ten days of August].                  ⇒ 2021-08-01/2021-08-10
        2021-08-19 ⇒ Trade grew [over the last 12 months].                              ⇒ 2020-08/2021-07
        2021-08-19 ⇒ Trade tripled [over ten years].                                    ⇒ 2011/2021 since
        2021-08-19 ⇒ The goal is a billion dollars [in three years].                    ⇒ 2024 deadline
        2021-08-19 ⇒ Trade will double in [five years' time].                           ⇒ 2026 deadline
        2021-08-19 ⇒ The stock stood at $5 billion at [year-end 2020].                  ⇒ 2020-12 stock
        2021-08-19 ⇒ The plan will be ready [by year-end].                              ⇒ 2021 deadline
        2021-08-19 IND ⇒ Trade grew in [the fiscal year that ended in March].           ⇒ 2020-04/2021-03
        2022-12-10 JPN ⇒ Trade reached $15 billion in [fiscal 2021].                    ⇒ 2021-04/2022-03
        2022-12-10 IND ⇒ Trade reached $15 billion in [fiscal 2021].                    ⇒ 2020-04/2021-03
        2022-12-10 IND ⇒ Trade reached $15 billion in [FY21].                           ⇒ 2020-04/2021-03
        # years
        2021-08-19 ⇒ Trade was $19 billion [in 2020].                                   ⇒ 2020
        2021-08-19 ⇒ Trade was $19 billion [last year].                                 ⇒ 2020
        2021-08-19 ⇒ Trade may grow [this year].                                        ⇒ 2021
        2021-08-19 ⇒ Trade may grow in [the current year].                              ⇒ 2021
        2021-08-19 ⇒ Trade may grow [next year].                                        ⇒ 2022
        2021-08-19 ⇒ Trade grew between [2015 and 2019].                                ⇒ 2015/2019
        2021-08-19 ⇒ The programme [for 2024–2026] was signed.                          ⇒ 2024/2026
        2021-08-19 ⇒ Trade was $7 billion [two years ago].                              ⇒ 2019 earlier
        2021-08-19 ⇒ Trade was $7 billion [a decade ago].                               ⇒ 2011 earlier
        # the same months of another year
        2021-08-19 ⇒ It grew compared with [the same period of 2019].                   ⇒ 2019 same
        2021-08-19 ⇒ It grew compared with [the same period of last year].              ⇒ 2020 same
        2021-08-19 ⇒ It grew against [the corresponding period last year].              ⇒ 2020 same
        2021-08-19 ⇒ It was above [the 2019 level].                                     ⇒ 2019 same
        2021-08-19 ⇒ It was below [the 2019 peak].                                      ⇒ 2019 same
        2021-08-19 ⇒ It fell from [the same stretch of 2020].                           ⇒ 2020 same
        # the months right before those told
        2021-08-19 ⇒ It grew by 5% compared with [the preceding quarter].               ⇒ 2021-04/2021-06 earlier
        2021-08-19 ⇒ It grew by 5% compared with [the previous month].                  ⇒ 2021-07 earlier
        2021-08-19 ⇒ It grew compared with [the previous twelve months].                ⇒ 2020-08/2021-07 earlier
        # spans of days
        2021-08-19 ⇒ Between [January 1 and May 20] trade grew.                         ⇒ 2021-01-01/2021-05-20
        2021-08-19 ⇒ Trade grew [from 1 January to 30 June 2020].                       ⇒ 2020-01/2020-06
        2021-08-19 ⇒ In the year ([March 21-December 21, 2020]) trade grew.              ⇒ 2020-03-21/2020-12-21
        # the year that begins in March
        2021-08-19 ⇒ Trade grew in [the first four months of the current Iranian calendar year]. ⇒ 2021-03/2021-07
        2021-02-19 ⇒ Trade grew in [the current Iranian year].                          ⇒ 2020-03/2021-03
        # not known when
        2021-08-19 ⇒ Deliveries doubled in [the last season].                           ⇒ open
        2021-08-19 ⇒ Trade may double [in two or three years].                          ⇒ 2023/2024 deadline
        # fiscal years by country
        2023-06-10 IND ⇒ Trade reached $15 billion in [fiscal 2022-23].                 ⇒ 2022-04/2023-03
        2023-06-10 IND ⇒ Trade reached $15 billion in [FY 2022-23].                     ⇒ 2022-04/2023-03
        2023-06-10 IND ⇒ Trade reached $15 billion in [the financial year 2022-23].     ⇒ 2022-04/2023-03
        2023-06-10 IND ⇒ Trade reached $15 billion in [the 2022-23 financial year].     ⇒ 2022-04/2023-03
        2023-06-10 IND ⇒ Trade reached $15 billion in [the last financial year].        ⇒ 2022-04/2023-03
        2023-06-10 IND ⇒ Trade reached $15 billion in [the current fiscal].             ⇒ 2023-04/2024-03
        2023-02-10 IND ⇒ Trade reached $15 billion in [the current fiscal year].        ⇒ 2022-04/2023-03
        2023-02-10 IND ⇒ Trade reached $15 billion in [the first half of the current fiscal]. ⇒ 2022-04/2022-09
        2023-06-10 IND ⇒ Trade rose from $12 billion in [the previous fiscal].          ⇒ 2022-04/2023-03 earlier
        2023-02-10 IND ⇒ Trade reached $15 billion in [April-December of the current fiscal]. ⇒ 2022-04/2022-12
        2023-04-10 IND ⇒ Trade reached $15 billion in [April-December of the current fiscal]. ⇒ 2022-04/2022-12
        2023-04-10 PAK ⇒ Exports rose in [the first seven months (July-January) of the current fiscal year]. ⇒ 2022-07/2023-01
        2023-11-21 AUS ⇒ Trade rose 13 per cent [on 2021-22].                           ⇒ 2021-07/2022-06
        2023-04-10 PAK ⇒ Exports rose [during 9MFY22].                                  ⇒ 2021-07/2022-03
        2023-04-10 ⇒ Exports rose in [the first seven months (January-July)] of the season. ⇒ 2022-01/2022-07
        2023-04-10 ⇒ Exports rose [in the 2021-22 season].                              ⇒ 2021/2022
        2023-04-10 IND ⇒ Trade reached $15 billion in [April to January 2022-23].       ⇒ 2022-04/2023-01
        2023-02-10 IND ⇒ Trade reached $15 billion in [the first nine months of the current fiscal]. ⇒ 2022-04/2022-12
        2023-06-10 JPN ⇒ Trade reached $15 billion in [fiscal 2022-23].                 ⇒ 2022-04/2023-03
        2022-09-10 AUS ⇒ Trade reached $15 billion in [the financial year 2021-22].     ⇒ 2021-07/2022-06
        2022-09-10 PAK ⇒ Trade reached $15 billion in [fiscal year 2021-22].            ⇒ 2021-07/2022-06
        2022-12-10 USA ⇒ Trade reached $15 billion in [fiscal year 2022].               ⇒ 2021-10/2022-09
        2022-12-10 KAZ ⇒ Trade reached $15 billion in [fiscal year 2022].               ⇒ 2022
        2022-05-10 ⇒ Trade reached $15 billion [in the year to March].                  ⇒ 2021-04/2022-03
        2022-05-10 ⇒ Trade reached $15 billion in [the year to March 2021].             ⇒ 2020-04/2021-03
        2022-08-10 ⇒ Trade reached $15 billion in [the three months to June].           ⇒ 2022-04/2022-06
        2022-08-10 ⇒ Trade reached $15 billion in [the twelve months ending June 2022]. ⇒ 2021-07/2022-06
        # spans from or to today
        2021-08-19 ⇒ Trade grew [since the beginning of the year].                      ⇒ 2021-01/2021-08 again
        2021-08-19 ⇒ Trade grew [so far this year].                                     ⇒ 2021-01/2021-08
        2021-08-19 ⇒ Trade tripled [over the past ten years].                           ⇒ 2011/2021 since
        2021-08-19 ⇒ Trade tripled in [the last five years].                            ⇒ 2016/2021 since
        2021-08-19 ⇒ Trade tripled [since 2015].                                        ⇒ 2015/2021 since
        2021-08-19 ⇒ Trade tripled [over the past decade].                              ⇒ 2011/2021 since
        # ends
        2021-08-19 ⇒ Trade will reach $30 billion [by 2030].                            ⇒ 2030 deadline
        2021-08-19 ⇒ Trade will reach $30 billion [by the end of the year].             ⇒ 2021 deadline
        2021-08-19 ⇒ Trade will reach $30 billion [by the end of 2025].                 ⇒ 2025 deadline
        2021-08-19 ⇒ The stock came to $9 billion [at end-2020].                        ⇒ 2020-12 stock
        2021-08-19 ⇒ It is to be opened [by end-2025].                                  ⇒ 2025 deadline
        2021-08-19 ⇒ The stock came to $9 billion [as at 31 December 2020].             ⇒ 2020-12-31 stock
        2021-08-19 ⇒ Exports fell by value [in January].                                ⇒ 2021-01
        2021-08-19 ⇒ The plan will be ready [by 1 October].                             ⇒ 2021-10-01 deadline
        2021-08-19 ⇒ The plan will be ready [by October 1].                             ⇒ 2021-10-01 deadline
        2021-08-19 ⇒ The plan will be ready [within 30 days].                           ⇒ 2021-09-18 deadline
        2021-08-19 ⇒ The plan will be ready [within three months].                      ⇒ 2021-11 deadline
        2021-08-19 ⇒ Trade will double [within five years].                             ⇒ 2026 deadline
        2021-08-19 ⇒ Trade has doubled [within five years].                             ⇒ 2016/2021 since
        2021-08-19 ⇒ Trade quadrupled in [two decades].                                 ⇒ 2001/2021 since
        2021-08-19 ⇒ Trade will double [over the next five years].                      ⇒ 2026 deadline
        2021-08-19 ⇒ The stock stood at $5 billion [at the end of 2020].                ⇒ 2020-12 stock
        # seasons
        2021-08-19 KAZ ⇒ The forum will take place [this fall].                         ⇒ 2021-09/2021-11
        2021-08-19 KAZ ⇒ The forum will take place [this autumn].                       ⇒ 2021-09/2021-11
        2021-08-19 KAZ ⇒ The forum will take place in [the autumn of 2022].             ⇒ 2022-09/2022-11
        2021-08-19 KAZ ⇒ The forum will take place [next spring].                       ⇒ 2022-03/2022-05
        2021-08-19 KAZ ⇒ The forum took place [last spring].                            ⇒ 2021-03/2021-05
        2021-11-19 KAZ ⇒ The forum will take place [this winter].                       ⇒ 2021-12/2022-02
        2021-08-19 AUS ⇒ The forum will take place [this spring].                       ⇒ 2021-09/2021-11
        2021-02-19 AUS ⇒ The forum will take place [this autumn].                       ⇒ 2021-03/2021-05
        2021-02-19 ARG ⇒ The forum will take place [this winter].                       ⇒ 2021-06/2021-08
        2021-02-19 ZAF ⇒ The forum will take place in [autumn 2022].                    ⇒ 2022-03/2022-05
        # days
        2021-08-19 ⇒ The two met [yesterday].                                           ⇒ 2021-08-18
        2021-08-19 ⇒ The two met [today].                                               ⇒ 2021-08-19
        2021-08-19 ⇒ The two will meet [tomorrow].                                      ⇒ 2021-08-20
        2021-08-19 ⇒ The two met [on Tuesday].                                          ⇒ 2021-08-17
        2021-08-19 ⇒ The two met on [Friday].                                           ⇒ 2021-08-13
        2021-08-19 ⇒ The two met on [Thursday].                                         ⇒ 2021-08-19
        2021-08-19 ⇒ The two will meet [on Monday].                                     ⇒ 2021-08-23
        2021-08-19 ⇒ The two met [last week].                                           ⇒ 2021-08-09/2021-08-15
        2021-08-19 ⇒ The two met on [16 November 2020].                                 ⇒ 2020-11-16
        2021-08-19 ⇒ The two met on [November 16, 2020].                                ⇒ 2020-11-16
        2021-08-19 ⇒ The two met on [August 17].                                        ⇒ 2021-08-17
        2021-08-19 ⇒ The two met on [the 17th of August].                               ⇒ 2021-08-17
        2021-08-19 ⇒ The two met on [8–9 November 2020].                                ⇒ 2020-11-08/2020-11-09
        2021-01-05 ⇒ The two met on [28 December].                                      ⇒ 2020-12-28
        2021-08-19 ⇒ The talks of [29 February 2020] were recalled.                     ⇒ 2020-02-29
        # without a day of publication what hangs on it stays open
        open ⇒ Trade grew in [the first five months of the present year].               ⇒ open
        open ⇒ Trade grew in [January–May].                                             ⇒ open
        open ⇒ Trade grew [last year].                                                  ⇒ open
        open ⇒ Trade grew in [the first half-year].                                     ⇒ open
        open ⇒ Trade grew in [Q3].                                                      ⇒ open
        open ⇒ Trade grew in [October].                                                 ⇒ open
        open ⇒ The two met [yesterday].                                                 ⇒ open
        open ⇒ The two met [on Tuesday].                                                ⇒ open
        open ⇒ The forum will take place [this fall].                                   ⇒ open
        open ⇒ Trade will double [within five years].                                   ⇒ open deadline
        open ⇒ Trade grew in [the first five months of 2021].                           ⇒ 2021-01/2021-05
        open ⇒ Trade grew in [January–May 2021].                                        ⇒ 2021-01/2021-05
        open ⇒ Trade will reach $30 billion [by 2030].                                  ⇒ 2030 deadline
        """);

    [Theory]
    [MemberData(nameof(Periods))]
    public void A_period_is_resolved_against_the_day_of_publication(string published, string row, string expected)
    {
        var (text, marked) = Rows.Unmark(row);
        var passage = Texts.Passage(text);
        var found = Find(published, text);

        Assert.Equal(expected, string.Join("; ", found.Select(Written)));
        Assert.Contains(Assert.Single(marked), passage.TextOf(Assert.Single(found).Range), StringComparison.Ordinal);
    }

    /// <summary>Texts in which nothing is a period.</summary>
    public static TheoryData<string> None { get; } = Rows.Texts(
        """
        Trade may grow further.
        May I thank you for the welcome.
        The two sides may meet again.
        They march on towards the goal.
        The soldiers march past.
        Exports fall when prices fall.
        Exports may fall.
        A spring of new ideas is needed.
        He will second the motion.
        It took a second to decide.
        It is the second visit.
        The price is $2021.
        The sun was hot.
        There were 5000 guests.
        The sides spoke of a half measure.
        Those present thanked the host.
        The present agreement was praised.
        They quarter the oranges.
        It grew for the first time since 2012.
        It is the highest level since 2012.
        They have worked for over ten years.
        The tractors will be delivered over four years.
        The partners built three plants in five years.
        It is an august assembly.
        It was the worst drought in 44 years.
        This covers a fifth of the winter demand.
        It was the steepest fall since 2009.
        It was the driest summer in 40 years.
        """);

    [Theory]
    [MemberData(nameof(None))]
    public void Words_that_only_look_like_a_date_are_none(string text) => Assert.Empty(Find("2021-08-19", text));

    [Fact]
    public void The_first_months_of_a_year_are_January_to_that_month() =>
        Gen.Select(Gen.Int[2, 12], Gen.Int[1990, 2099], Gen.Bool, Gen.OneOf("in", "over", "for", "during"), Gen.Date).Sample(
            (count, year, inWords, lead, published) =>
            {
                var number = inWords ? Words[count] : Texts.Digits(count);
                var found = Find(published.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), $"Trade grew by 4% {lead} the first {number} months of {Texts.Digits(year)}.");
                Assert.Equal(Period.Months(year, 1, year, count), Assert.Single(found).Period);
            },
            iter: 400);

    [Fact]
    public void The_first_months_of_this_year_are_those_of_the_year_of_publication() =>
        Gen.Select(Gen.Int[2, 12], Gen.Int[1990, 2099], Gen.OneOf("this", "the present", "the current")).Sample(
            (count, year, which) => Assert.Equal(
                Period.Months(year, 1, year, count),
                Assert.Single(Find($"{Texts.Digits(year)}-12-31", $"Trade grew in the first {Words[count]} months of {which} year.")).Period),
            iter: 200);

    private static readonly string[] Words = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static List<PeriodMention> Find(string published, string text)
    {
        var cells = published.Split(' ');
        var country = cells.ElementAtOrDefault(1);
        var fiscal = country is not null && Vocabulary.English.FiscalYears.TryGetValue(country, out var month) ? month : 1;
        return Texts.Periods(Texts.Passage(text), cells[0], fiscal, country is not null && Countries.TryGet(country, out var facts) && facts.IsSouthern, country is not null && Vocabulary.English.FiscalYearsNamedByStart.Contains(country));
    }

    private static string Written(PeriodMention mention) =>
        (mention.Period?.ToString() ?? "open") + (mention.Role == PeriodRole.Plain ? "" : " " + mention.Role.ToString().ToLowerInvariant());
}
