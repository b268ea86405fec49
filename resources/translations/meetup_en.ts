<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AdvicePanel</name>
    <message numerus="yes">
        <source>Suggestions for %n people</source>
        <translation>
            <numerusform>Suggestions for %n person</numerusform>
            <numerusform>Suggestions for %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingController</name>
    <message numerus="yes">
        <source>%n recorded action(s) could not be written to the disk and would be lost by closing now.</source>
        <translation>
            <numerusform>%n recorded action could not be written to the disk and would be lost by closing now.</numerusform>
            <numerusform>%n recorded actions could not be written to the disk and would be lost by closing now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DurationText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EarlierEvenings</name>
    <message numerus="yes">
        <source>Erased %n evening(s) on the date that was chosen: {pages}</source>
        <extracomment>EarlierPeople</extracomment>
        <translation>
            <numerusform>Erased %n evening on the date that was chosen: {pages}</numerusform>
            <numerusform>Erased %n evenings on the date that was chosen: {pages}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EveningFileController</name>
    <message numerus="yes">
        <source>The imported one has %n people. The one that is here becomes a backup.</source>
        <translation>
            <numerusform>The imported one has %n person. The one that is here becomes a backup.</numerusform>
            <numerusform>The imported one has %n people. The one that is here becomes a backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EveningTransfer</name>
    <message numerus="yes">
        <source>Imported the evening: %n people</source>
        <translation>
            <numerusform>Imported the evening: %n person</numerusform>
            <numerusform>Imported the evening: %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventHeader</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>{shown} of %n event(s)</source>
        <translation>
            <numerusform>{shown} of %n event</numerusform>
            <numerusform>{shown} of %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message numerus="yes">
        <source>Fix %n</source>
        <translation>
            <numerusform>Fix %n</numerusform>
            <numerusform>Fix %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GalleryTab</name>
    <message numerus="yes">
        <source>%n picture file(s) not found: </source>
        <translation>
            <numerusform>%n picture file not found: </numerusform>
            <numerusform>%n picture files not found: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message numerus="yes">
        <source>with %n picture(s) that only this page uses</source>
        <translation>
            <numerusform>with %n picture that only this page uses</numerusform>
            <numerusform>with %n pictures that only this page uses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Updated links in %n page(s).</source>
        <translation>
            <numerusform>Updated links in %n page.</numerusform>
            <numerusform>Updated links in %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message numerus="yes">
        <source>Loading… %n event(s) so far</source>
        <translation>
            <numerusform>Loading… %n event so far</numerusform>
            <numerusform>Loading… %n events so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveLog</name>
    <message numerus="yes">
        <source>A backup of this page holds another evening: %n person(s), last changed on {date}. Use it?</source>
        <translation>
            <numerusform>A backup of this page holds another evening: %n person, last changed on {date}. Use it?</numerusform>
            <numerusform>A backup of this page holds another evening: %n people, last changed on {date}. Use it?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded action(s) of this evening cannot be read by this version.</source>
        <translation>
            <numerusform>%n recorded action of this evening cannot be read by this version.</numerusform>
            <numerusform>%n recorded actions of this evening cannot be read by this version.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogWriter</name>
    <message numerus="yes">
        <source>The evening&apos;s log was deleted or changed while the program was running. It is written again with all %n recorded action(s).</source>
        <translation>
            <numerusform>The evening&apos;s log was deleted or changed while the program was running. It is written again with its %n recorded action.</numerusform>
            <numerusform>The evening&apos;s log was deleted or changed while the program was running. It is written again with all %n recorded actions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageFixes</name>
    <message numerus="yes">
        <source>Fixed %n problem(s)</source>
        <extracomment>PageSummary that has to be opened for a fix picture files were written</extracomment>
        <translation>
            <numerusform>Fixed %n problem</numerusform>
            <numerusform>Fixed %n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageStatusLine</name>
    <message numerus="yes">
        <source>Unsaved, %n change(s)</source>
        <translation>
            <numerusform>Unsaved, %n change</numerusform>
            <numerusform>Unsaved, %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteController</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n event(s) in the list</source>
        <translation>
            <numerusform>Show %n event in the list</numerusform>
            <numerusform>Show %n events in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleImportDialog</name>
    <message numerus="yes">
        <source>Add %n people</source>
        <translation>
            <numerusform>Add %n person</numerusform>
            <numerusform>Add %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) without a name: add them when they arrive.</source>
        <translation>
            <numerusform>%n guest without a name: add them when they arrive.</numerusform>
            <numerusform>%n guests without a name: add them when they arrive.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleImportModel</name>
    <message numerus="yes">
        <source>brings %n guest(s)</source>
        <translation>
            <numerusform>brings %n guest</numerusform>
            <numerusform>brings %n guests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleLists</name>
    <message numerus="yes">
        <source>Added %n people</source>
        <translation>
            <numerusform>Added %n person</numerusform>
            <numerusform>Added %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message numerus="yes">
        <source>present of %n on the list</source>
        <translation>
            <numerusform>present of %n on the list</numerusform>
            <numerusform>present of %n on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are called {name}: choose one with Down</source>
        <translation>
            <numerusform>%n person is called {name}: choose with Down</numerusform>
            <numerusform>%n people are called {name}: choose one with Down</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureFixes</name>
    <message numerus="yes">
        <source>Fixed %n picture(s)</source>
        <translation>
            <numerusform>Fixed %n picture</numerusform>
            <numerusform>Fixed %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) not fixed: </source>
        <translation>
            <numerusform>%n picture not fixed: </numerusform>
            <numerusform>%n pictures not fixed: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message numerus="yes">
        <source>%n round(s), nobody meets twice.</source>
        <translation>
            <numerusform>%n round, nobody meets twice.</numerusform>
            <numerusform>%n rounds, nobody meets twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Round {round} must repeat at least 1 pair; this plan repeats %n.</source>
        <translation>
            <numerusform>Round {round} must repeat at least 1 pair; this plan repeats %n.</numerusform>
            <numerusform>Round {round} must repeat at least 1 pair; this plan repeats %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Round {round} repeats %n pair(s).</source>
        <translation>
            <numerusform>Round {round} repeats %n pair.</numerusform>
            <numerusform>Round {round} repeats %n pairs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{people} people in groups of {size}: only %n round(s) free of repeats. Groups of {smaller} allow {more}.</source>
        <translation>
            <numerusform>{people} people in groups of {size}: only %n round is free of repeats. Groups of {smaller} allow {more}.</numerusform>
            <numerusform>{people} people in groups of {size}: only %n rounds are free of repeats. Groups of {smaller} allow {more}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of at most %n new pair(s)</source>
        <translation>
            <numerusform>{found} of at most %n new pair</numerusform>
            <numerusform>{found} of at most %n new pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>everyone meets %n</source>
        <translation>
            <numerusform>everyone meets %n</numerusform>
            <numerusform>everyone meets %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s)</source>
        <translation>
            <numerusform>%n repeat</numerusform>
            <numerusform>%n repeats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) meet again</source>
        <translation>
            <numerusform>%n pair meets again</numerusform>
            <numerusform>%n pairs meet again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s) of {minutes} min</source>
        <translation>
            <numerusform>%n round of {minutes} min</numerusform>
            <numerusform>%n rounds of {minutes} min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n without a repeat</source>
        <translation>
            <numerusform>the first one without a repeat</numerusform>
            <numerusform>the first %n without a repeat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>everyone meets at least %n</source>
        <translation>
            <numerusform>everyone meets at least %n</numerusform>
            <numerusform>everyone meets at least %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s) without a repeat</source>
        <translation>
            <numerusform>%n round without a repeat</numerusform>
            <numerusform>%n rounds without a repeat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only %n round(s) without a repeat</source>
        <translation>
            <numerusform>only %n round without a repeat</numerusform>
            <numerusform>only %n rounds without a repeat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message numerus="yes">
        <source>%n pair(s) meet again</source>
        <translation>
            <numerusform>%n pair meets again</numerusform>
            <numerusform>%n pairs meet again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected. Select another, then press a key.</source>
        <translation>
            <numerusform>%n selected. Select another, then press a key.</numerusform>
            <numerusform>%n selected. Select another, then press a key.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message numerus="yes">
        <source>Fix %n…</source>
        <translation>
            <numerusform>Fix %n…</numerusform>
            <numerusform>Fix %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n ignored again</source>
        <translation>
            <numerusform>Show %n ignored again</numerusform>
            <numerusform>Show %n ignored again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryText</name>
    <message numerus="yes">
        <source>All %n recorded action(s) were restored from a copy.</source>
        <translation>
            <numerusform>The only recorded action was restored from a copy.</numerusform>
            <numerusform>All %n recorded actions were restored from a copy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded action(s) were restored.</source>
        <translation>
            <numerusform>%n recorded action was restored.</numerusform>
            <numerusform>%n recorded actions were restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded action(s) could not be read completely.</source>
        <translation>
            <numerusform>%n recorded action could not be read completely.</numerusform>
            <numerusform>%n recorded actions could not be read completely.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenamePageDialog</name>
    <message numerus="yes">
        <source>%n file(s) will be renamed</source>
        <translation>
            <numerusform>%n file will be renamed</numerusform>
            <numerusform>%n files will be renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) will be moved</source>
        <translation>
            <numerusform>%n picture will be moved</numerusform>
            <numerusform>%n pictures will be moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>links in %n other page(s) will be updated</source>
        <translation>
            <numerusform>links in %n other page will be updated</numerusform>
            <numerusform>links in %n other pages will be updated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RotationForm</name>
    <message numerus="yes">
        <source>Check in at least 3 people first. Present: %n</source>
        <translation>
            <numerusform>Check in at least 3 people first. Present: %n</numerusform>
            <numerusform>Check in at least 3 people first. Present: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people present</source>
        <translation>
            <numerusform>%n person present</numerusform>
            <numerusform>%n people present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>People arrived or left since this plan was made. Replan the remaining rounds to seat all %n.</source>
        <translation>
            <numerusform>People arrived or left since this plan was made. Replan the remaining rounds to seat all %n.</numerusform>
            <numerusform>People arrived or left since this plan was made. Replan the remaining rounds to seat all %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundCard</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
</context>
</TS>
