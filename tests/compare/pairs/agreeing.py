"""Pairs of sentences of two documents of one day that say the same."""

AGREEING = [
    ("500 people died in the flood in Sylhet on 3 May.", "The flood in Sylhet on 3 May killed 500 people."),
    (
        "More than 40,000 people travelled to Syria to join the Islamic State.",
        "Over 40,000 foreign fighters joined the Islamic State in Syria.",
    ),
    (
        "About 12 percent of the children in Marib were malnourished in 2030.",
        "In 2030, 11.6 percent of children in Marib were malnourished.",
    ),
    (
        "Twenty-four civilians were killed by an air strike in Taiz on 1 May.",
        "An air strike killed 24 civilians in Taiz on 1 May.",
    ),
    (
        "Half of the children in Marib were malnourished in 2030.",
        "In 2030, 50 percent of the children in Marib were malnourished.",
    ),
    (
        "Norvik Steel cut 1,200 jobs in Hamburg in 2030.",
        "In 2030, 1,200 jobs were cut at Norvik Steel in Hamburg.",
    ),
    ("The population of Malta was 521,000 in 2030.", "In 2030 Malta had 521,000 inhabitants."),
    (
        "Wildfires burned 41,000 hectares of forest in Catalonia in July 2030.",
        "In July 2030, 41,000 hectares of forest were burned by wildfires in Catalonia.",
    ),
    (
        "Kenya spent $40 million on vaccines in 2030.",
        "In 2030 the government of Kenya spent 40 million dollars on vaccines.",
    ),
    ("Iran executed 560 people in 2030.", "In 2030, 560 people were executed in Iran."),
    (
        "Police in Minsk detained 150 protesters on 9 August 2030.",
        "On 9 August 2030 police arrested 150 demonstrators in Minsk.",
    ),
    (
        "Some 4,500 refugees returned from Chad to Sudan in March 2031.",
        "In March 2031, 4,500 refugees went back to Sudan from Chad.",
    ),
    (
        "More than 300 migrants drowned off Lampedusa on 3 October 2030.",
        "Over 300 migrants drowned off Lampedusa on 3 October 2030.",
    ),
    (
        "At least 60 people were killed in the attack in Kaduna on Monday.",
        "The attack in Kaduna on Monday killed at least 60 people.",
    ),
    (
        "Alvero Bank made a profit of 210 million euros in 2030.",
        "In 2030 the profit of Alvero Bank was 210 million euros.",
    ),
    (
        "Cyclone Mira damaged 3,400 houses in Beira on 12 March.",
        "On 12 March, Cyclone Mira damaged 3,400 homes in Beira.",
    ),
    (
        "Nigeria reported 4,210 cases of measles in 2030.",
        "In 2030 there were 4,210 measles cases in Nigeria.",
    ),
    (
        "The earthquake in Izmir on 14 March injured 312 people.",
        "In Izmir, 312 people were hurt in the earthquake on 14 March.",
    ),
    (
        "Joris Maes was sentenced to 12 years in prison in Antwerp on 4 May.",
        "On 4 May a court in Antwerp sentenced Joris Maes to 12 years in prison.",
    ),
    (
        "Kakuma camp in Kenya held 183,000 refugees in April 2031.",
        "In April 2031, 183,000 refugees lived in Kakuma camp in Kenya.",
    ),
    (
        "Unemployment in Spain fell to 11.2 percent in March 2031.",
        "In March 2031 unemployment in Spain stood at 11.2 percent.",
    ),
    (
        "The World Food Programme delivered 310 tonnes of food to Gaza on 2 May.",
        "On 2 May the World Food Programme delivered 310 tonnes of food to Gaza.",
    ),
    (
        "The factory fire in Dhaka on 24 April left 112 workers dead.",
        "On 24 April, 112 workers died in the fire at a factory in Dhaka.",
    ),
    (
        "Turnout in the election in Ghana on 7 December 2030 was 62 percent.",
        "In Ghana, turnout in the election of 7 December 2030 reached 62 percent.",
    ),
    ("In 2030, 240 schools were destroyed in Idlib.", "The war destroyed 240 schools in Idlib in 2030."),
    ("About 5,000 people fled from Goma in January 2031.", "In January 2031, 4,980 people fled Goma."),
    (
        "The cholera outbreak in Yemen killed 2,300 people in 2030.",
        "In 2030, 2,300 people died of cholera in Yemen.",
    ),
]
