namespace Counterpart.Tests.Reading.Projects;

/// <summary>Projects: how far, where and by whom.</summary>
public class ProjectTests
{
    /// <summary>A sentence, and what is read from it: fields parted by <c>||</c>; nothing where nothing must be.</summary>
    public static TheoryData<string, string> Sentences { get; } = Rows.Pairs(
        """
        # where it stands, and whose it is
        Russian businesses participate in 32 large projects in Kazakhstan.                                   ⇒ 32 large projects in Kazakhstan [under-way] RUS→KAZ
        A fish-farming cluster will be built in the Khorezm region by the Hungarian company Hungest.         ⇒ fish-farming cluster [planned] industry HUN→UZB
        Masdar is building a wind farm in the Zhambyl Region.                                                ⇒ wind farm in the Zhambyl Region [under-way] energy ARE→KAZ
        The ministers discussed the Rasht–Astara railway.                                                    ⇒ Rasht–Astara railway [proposed] transport →IRN AZE
        The Georgian section of the Baku–Tbilisi–Kars railway will be completed in May.                      ⇒ Georgian section of the Baku–Tbilisi–Kars railway [planned] transport →GEO
        Nine schools would be built in Bishkek at Russia's expense.                                          ⇒ Nine schools [planned] education RUS→KGZ
        A railway terminal near Minsk will be built by a Chinese-Swiss consortium.                           ⇒ railway terminal near Minsk [planned] transport CHN CHE→BLR
        Riyadh's Nadec is building a dairy farm in Ulsan.                                                    ⇒ dairy farm in Ulsan [under-way] agriculture SAU→KOR
        Tall Pines Hydro of Calgary will build a hydropower plant in Laos.                                   ⇒ hydropower plant in Laos [planned] energy CAN→LAO
        The interconnector between Cairo and Riyadh is under construction, shared equally by the two countries. ⇒ interconnector between Cairo and Riyadh [under-way] energy EGY SAU→EGY SAU
        Georgia and Armenia agreed to build a cross-border railway.                                          ⇒ cross-border railway [planned] transport →GEO ARM
        Chile and Peru will build a joint logistics centre in Arica.                                         ⇒ joint logistics centre in Arica [planned] transport CHL PER→CHL
        Georgia asked Romania to speed up the new clinic in Batumi.                                          ⇒ new clinic in Batumi [under-way] health ROU→GEO
        # of both sides, or on loan of one
        Belarus and Uzbekistan will establish a joint logistics centre in Tashkent.                          ⇒ joint logistics centre in Tashkent [planned] transport BLR UZB→UZB
        The dam in Kenya is being built on a Japanese concessional loan.                                     ⇒ dam in Kenya [under-way] water JPN→KEN
        The wind farm in Georgia is being built on a Turkish grant.                                          ⇒ wind farm in Georgia [under-way] energy TUR→GEO
        Peru and Ghana discussed the bridge over the Tano River.                                             ⇒ bridge [proposed] transport →PER GHA
        Peru and Ghana discussed a rail link between Ashkora and Belmar.                                     ⇒ rail link between Ashkora and Belmar [proposed] transport →PER GHA
        Peru and Ghana discussed a cross-border railway.                                                     ⇒ cross-border railway [proposed] transport →PER GHA
        Ghana's development bank will lend 5 million dollars for the power plant in Ilo, Peru.               ⇒ power plant in Ilo [planned] energy GHA→PER
        Peru and Ghana discussed a motorway linking Ashkora with Belmar.                                     ⇒ motorway [proposed] transport →PER GHA
        The refinery in Ilo is being built by Ghana. The refinery was visited and has been completed in part. ⇒ refinery in Ilo [under-way] energy GHA→PER
        # no project
        The two countries are implementing 18 joint projects.                                                ⇒
        The Port of Rotterdam is implementing a new timetable.                                               ⇒
        The Minister of Road and Transport was present.                                                      ⇒
        The deals bring the pipeline to about 20 billion dollars.                                            ⇒
        Fez-based cable maker Atlas opened its books.                                                        ⇒
        Construction materials were delivered.                                                               ⇒
        Ports and airports were discussed.                                                                   ⇒
        """);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_project_stands_where_its_place_is_and_belongs_to_who_builds_it(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(" || ", Texts.Lines(Texts.Read(sentence), "Project").Select(line => line[..line.IndexOf('«', StringComparison.Ordinal)].TrimEnd())));
}
