extension FactsFixtures {
    static let people = """
        > I'm Lena Fischer, a wedding photographer in Berlin. Minimal, lots of white, no pink. Pages: Work, About, Contact. Half day 1.200 €, full day 2.100 €. lena@fischer.photo, instagram @lenafischer
        = Lena Fischer | Half day = 1.200 € | full day = 2.100 € | lena@fischer.photo | @lenafischer
        > personal site of Dr. Amina Yusuf, researcher in Nairobi. I study how cities flood. github.com/aminayusuf
        = Dr. Amina Yusuf | I study how cities flood. | github.com/aminayusuf
        > Personal blog of a gardener in Cornwall called Slow Beds. I write about compost, dahlias and rain. New post every Sunday. hello@slowbeds.uk
        = Slow Beds | I write about compost, dahlias and rain. | every Sunday | hello@slowbeds.uk
        > CV site for Marco Bianchi, backend developer in Turin. 9 years of experience with Swift and Go. Worked at Ferrovia Digitale (2019–2024). marco@bianchi.dev, github.com/mbianchi
        = Marco Bianchi | 9 years of experience with Swift and Go | Ferrovia Digitale | 2019–2024 | marco@bianchi.dev | github.com/mbianchi
        > Novelist Hanne Vik. Books: The Salt Road (2018), Winter Ferry (2021), A House of Nets (2025). Next reading 14 November 2026 in Bergen. Agent: Lise Holm, lise@holmagency.no
        = Hanne Vik | The Salt Road = 2018 | Winter Ferry = 2021 | A House of Nets = 2025 | 14 November 2026 | Lise Holm | lise@holmagency.no
        > online piano lessons for adults by Sofia Marin, €30/hour, beginners welcome, first lesson free
        = Sofia Marin | €30/hour | beginners welcome | first lesson free
        > Language school Parlez in Brussels: French, Dutch and German courses, 12 students per class, term €240. Rue Haute 101, 1000 Bruxelles. info@parlez.be
        = Parlez | French | Dutch | German | 12 | students per class | term = €240 | Rue Haute 101, 1000 Bruxelles | info@parlez.be
        > Pottery classes in Bristol for beginners. 6 weeks, £180, Tuesday evenings 7-9pm, max 8 students. Clay and glazes included.
        = £180 | Tuesday evenings | 7-9pm | 6 weeks | 8 students | Clay and glazes included
        > Tour guide Paulo Mendes in Porto: old town walk 2 hours €25, wine cellars 3 hours €48, private tour €160. Every day at 10:00 and 15:00 from São Bento station. +351 91 555 0199
        = Paulo Mendes | old town walk = €25 | wine cellars = €48 | private tour = €160 | 2 hours | 3 hours | Every day | 10:00 and 15:00 | São Bento station | +351 91 555 0199
        > Tutor for mathematics, Helena Park, online lessons, $40 an hour, grades 7 to 12. helena@park.tutor.com
        = Helena Park | $40 an hour | grades 7 to 12 | helena@park.tutor.com
        > Podcast "Last Platform" about night trains, hosted by Ida Holm and Sam Oyelaran. New episode every second Thursday. 84 episodes so far. mail@lastplatform.fm
        = Last Platform | Ida Holm and Sam Oyelaran | every second Thursday | 84 | episodes | mail@lastplatform.fm
        > A newsletter called Short Fuse on Europe's energy markets, every Friday, free or 8 €/month, 4,200 readers. By Tomasz Nowak.
        = Short Fuse | every Friday | 8 €/month | 4,200 | readers | Tomasz Nowak
        """
}
