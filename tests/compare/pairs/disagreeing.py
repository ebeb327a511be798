"""Pairs of sentences of two documents of one day that disagree, with the severity."""

DISAGREEING = [
    (
        "hard",
        "A flood killed 40 people in Marwa in Sudan in April 2031.",
        "More than 60 people died in the flood in Marwa in April 2031.",
    ),
    (
        "hard",
        "500 people died in the flood in Sylhet on 3 May.",
        "700 people were killed by the flood in Sylhet on 3 May.",
    ),
    (
        "hard",
        "The earthquake in Izmir on 14 March injured 312 people.",
        "In Izmir, 450 people were hurt in the earthquake on 14 March.",
    ),
    (
        "hard",
        "Turnout in the election in Ghana on 7 December 2030 was 62 percent.",
        "In Ghana, voter turnout in the election on 7 December 2030 reached 71 percent.",
    ),
    (
        "hard",
        "Norvik Steel cut 1,200 jobs in Hamburg in 2030.",
        "In 2030 Norvik Steel cut 2,000 jobs in Hamburg.",
    ),
    (
        "hard",
        "The cholera outbreak in Yemen killed 2,300 people in 2030.",
        "In 2030, 3,100 people died of cholera in Yemen.",
    ),
    (
        "hard",
        "A court in Antwerp sentenced Joris Maes to 12 years in prison on 4 May.",
        "Joris Maes was sentenced to 15 years in prison by a court in Antwerp on 4 May.",
    ),
    (
        "hard",
        "Wildfires burned 41,000 hectares of forest in Catalonia in July 2030.",
        "In July 2030, 65,000 hectares of forest in Catalonia were burned by wildfires.",
    ),
    (
        "hard",
        "Kenya spent $40 million on vaccines in 2030.",
        "In 2030 the government of Kenya spent 55 million dollars on vaccines.",
    ),
    ("hard", "The population of Malta was 521,000 in 2030.", "In 2030 Malta had 612,000 inhabitants."),
    (
        "hard",
        "At least 20,000 people marched in Lima on Sunday.",
        "Fewer than 5,000 people joined the march in Lima on Sunday.",
    ),
    (
        "hard",
        "The World Food Programme delivered 310 tonnes of food to Gaza on 2 May.",
        "On 2 May the World Food Programme delivered 450 tonnes of food to Gaza.",
    ),
    (
        "hard",
        "Kakuma camp in Kenya held 183,000 refugees in April 2031.",
        "In April 2031, 241,000 refugees lived in Kakuma camp in Kenya.",
    ),
    (
        "hard",
        "An air strike on the market of Taiz killed 24 civilians on 1 May.",
        "At least 40 civilians were killed when an air strike hit the market in Taiz on 1 May.",
    ),
    (
        "hard",
        "Fourteen people died when a bus overturned near Cusco on Tuesday.",
        "Nineteen people were killed when the bus overturned near Cusco on Tuesday.",
    ),
    (
        "hard",
        "Police in Minsk detained 150 protesters on 9 August 2030.",
        "On 9 August 2030 police arrested 310 demonstrators in Minsk.",
    ),
    (
        "hard",
        "Some 4,500 refugees returned from Chad to Sudan in March 2031.",
        "In March 2031, 7,200 refugees went back to Sudan from Chad.",
    ),
    (
        "hard",
        "More than 300 migrants drowned off Lampedusa on 3 October 2030.",
        "Fewer than 200 migrants drowned off Lampedusa on 3 October 2030.",
    ),
    (
        "soft",
        "At least 60 people were killed in the attack in Kaduna on Monday.",
        "The attack in Kaduna on Monday killed 75 people.",
    ),
    (
        "hard",
        "In 2030, 240 schools were destroyed in Idlib.",
        "The war destroyed 410 schools in Idlib in 2030.",
    ),
    (
        "hard",
        "In 2030, 34 percent of women in Niger could read.",
        "In Niger, 48 percent of women could read in 2030.",
    ),
    (
        "hard",
        "Alvero Bank made a profit of 210 million euros in 2030.",
        "In 2030 the profit of Alvero Bank was 265 million euros.",
    ),
    (
        "hard",
        "Cyclone Mira damaged 3,400 houses in Beira on 12 March.",
        "On 12 March, Cyclone Mira damaged 5,200 homes in Beira.",
    ),
    (
        "hard",
        "Nine fishermen died when their boat sank off Bali on Friday.",
        "A fishing boat sank off Bali on Friday and 13 fishermen died.",
    ),
    (
        "hard",
        "Unemployment in Spain fell to 11.2 percent in March 2031.",
        "In March 2031 unemployment in Spain stood at 13.5 percent.",
    ),
    ("hard", "Iran executed 560 people in 2030.", "In 2030, 705 people were executed in Iran."),
    (
        "hard",
        "Nigeria reported 4,210 cases of measles in 2030.",
        "In 2030 there were 6,900 measles cases in Nigeria.",
    ),
    (
        "hard",
        "On 2 May, 800 workers went on strike at the mine in Kiruna.",
        "The strike at the mine in Kiruna was joined by 1,150 workers on 2 May.",
    ),
    (
        "hard",
        "The factory fire in Dhaka on 24 April left 112 workers dead.",
        "On 24 April, 145 workers died in the fire at a factory in Dhaka.",
    ),
    (
        "hard",
        "The storm left 90,000 households in Brittany without electricity on Saturday.",
        "On Saturday the storm cut off electricity to 130,000 households in Brittany.",
    ),
    (
        "hard",
        "The central bank of Ghana raised its interest rate to 14 percent on 5 May.",
        "On 5 May the central bank of Ghana raised the interest rate to 16.5 percent.",
    ),
    (
        "hard",
        "Two people were killed in the shooting in Malmö on Thursday.",
        "The shooting in Malmö on Thursday killed four people.",
    ),
    (
        "soft",
        "More than 1,000 families fled Goma in January 2031.",
        "In January 2031, 1,400 families fled from Goma.",
    ),
    (
        "hard",
        "Officials in Kharkiv said 11 people were wounded in Tuesday's shelling.",
        "Tuesday's shelling of Kharkiv wounded 26 people, the mayor said.",
    ),
    (
        "hard",
        "Avenor AG reported revenue of 3.2 billion euros for 2030.",
        "Avenor AG had sales of 3.9 billion euros in 2030.",
    ),
    (
        "hard",
        "Greenpeace said the spill released 500 tonnes of oil into the Baltic Sea on 4 May.",
        "The spill on 4 May released 120 tonnes of oil into the Baltic Sea, the operator said.",
    ),
    (
        "hard",
        "UNHCR counted 12,400 new arrivals in Adré in the week of 20 April 2031.",
        "The prefect of Adré spoke of 18,000 new arrivals in the week of 20 April 2031.",
    ),
    (
        "hard",
        "The rebels freed 35 prisoners in Bunia on Wednesday.",
        "On Wednesday 52 prisoners were released in Bunia by the rebels.",
    ),
    (
        "hard",
        "Ines Falk won 54 percent of the vote in Saarland on Sunday.",
        "On Sunday, Ines Falk got 49 percent of the vote in Saarland.",
    ),
    (
        "hard",
        "The trial of Omar Dries in The Hague heard 85 witnesses.",
        "In the trial of Omar Dries in The Hague, 120 witnesses were heard.",
    ),
    (
        "hard",
        "Moody's said the public debt of Tunisia stood at 82 percent of GDP in 2030.",
        "In 2030 Tunisia's public debt was 91 percent of GDP.",
    ),
    (
        "hard",
        "Three children were killed when a school roof collapsed in Potosí on Friday.",
        "The collapse of a school roof in Potosí on Friday killed seven children.",
    ),
    (
        "hard",
        "More than 200 people have been killed in Manipur since 3 May 2030.",
        "Fewer than 120 people have been killed in Manipur since 3 May 2030.",
    ),
    (
        "hard",
        "Thirty-two miners were rescued from the Zonguldak pit on 9 February.",
        "On 9 February, 27 miners were rescued from the pit in Zonguldak.",
    ),
    (
        "hard",
        "Insurers put the damage from Storm Edda in Denmark at 400 million euros.",
        "Storm Edda caused damage of 650 million euros in Denmark.",
    ),
    (
        "hard",
        "Amnesty International documented 96 executions in Saudi Arabia in 2030.",
        "Saudi Arabia carried out 147 executions in 2030.",
    ),
    (
        "hard",
        "The bridge over the Volta cost 210 million dollars, the ministry said.",
        "The bridge over the Volta cost 340 million dollars.",
    ),
    (
        "hard",
        "Police said 3,000 people attended the rally in Tbilisi on 26 May 2030.",
        "Organisers said 20,000 people attended the rally in Tbilisi on 26 May 2030.",
    ),
]
