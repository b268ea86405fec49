<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>GalleryTab</name>
    <message numerus="yes">
        <source>%n picture(s) not in the page's folder: </source>
        <translation>
            <numerusform>%n picture is not in the page's folder: </numerusform>
            <numerusform>%n pictures are not in the page's folder: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleLists</name>
    <message numerus="yes">
        <source>%n person(s) added</source>
        <translation>
            <numerusform>%n person added</numerusform>
            <numerusform>%n people added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already on the list</source>
        <translation>
            <numerusform>%n already on the list</numerusform>
            <numerusform>%n already on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message numerus="yes">
        <source>here of %n on the list</source>
        <translation>
            <numerusform>here of %n on the list</numerusform>
            <numerusform>here of %n on the list</numerusform>
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
    <name>Setup</name>
    <message numerus="yes">
        <source>Check in at least 3 people first; %n are here.</source>
        <translation>
            <numerusform>Check in at least 3 people first; %n is here.</numerusform>
            <numerusform>Check in at least 3 people first; %n are here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are here.</source>
        <translation>
            <numerusform>%n person is here.</numerusform>
            <numerusform>%n people are here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>People came or left since this plan was made. Plan the rest anew to seat all %n.</source>
        <translation>
            <numerusform>People came or left since this plan was made. Plan the rest anew to seat all %n.</numerusform>
            <numerusform>People came or left since this plan was made. Plan the rest anew to seat all %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s), nobody meets twice.</source>
        <translation>
            <numerusform>%n round, nobody meets twice.</numerusform>
            <numerusform>%n rounds, nobody meets twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n people round {round} has to repeat at least one pair.</source>
        <translation>
            <numerusform>With %n person round {round} has to repeat at least one pair.</numerusform>
            <numerusform>With %n people round {round} has to repeat at least one pair.</numerusform>
        </translation>
    </message>
</context>
</TS>
