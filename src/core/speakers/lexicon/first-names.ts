/**
 * Common given names, as a hint that a name is a person's and which pronoun fits. Only a hint:
 * never shown, and the article's own words ("Mr", "spokeswoman") go before it.
 */
const MALE =
  'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony donald ' +
  'mark paul steven andrew kenneth george joshua kevin brian edward ronald timothy jason jeffrey ryan jacob gary ' +
  'nicholas eric stephen jonathan larry justin scott brandon frank benjamin gregory samuel raymond patrick alexander ' +
  'jack dennis jerry tyler aaron henry jose douglas adam peter nathan zachary walter kyle harold carl jeremy keith ' +
  'roger gerald ethan arthur terry christian sean austin joe noah jesse albert bryan billy bruce willie jordan dylan ' +
  'alan ralph gabriel roy juan wayne eugene logan randy louis russell vincent philip bobby johnny bradley rex mike ' +
  'bill bob jim tom tim dan dave steve chris matt nick greg jeff ben sam rick ted ed tony ken ron don fred oliver ' +
  'harry charlie oscar leo max simon martin graham neil ian stuart craig colin nigel trevor hugh karl hans pedro ' +
  'carlos luis miguel jorge antonio francisco manuel mario marco luca giovanni pierre jean jacques michel francois ' +
  'ahmed mohamed mohammed muhammad ali omar hassan ibrahim yusuf khalid vladimir sergei dmitri ivan igor boris ' +
  'mikhail alexei nikolai viktor yuri raj amit rahul sanjay arjun vijay wei jun hiroshi kenji takeshi lars erik ' +
  'sven olaf anders jan piotr pavel tomas bernie mitch lindsey chuck barack ' +
  'gordon jared eduardo diego rafael fernando alberto roberto sergio pablo alejandro javier ricardo andres emilio ' +
  'felipe hector julio raul ruben victor arturo guillermo ignacio lorenzo stefano matteo alessandro paolo enzo ' +
  'bruno hugo theo felix jonas lukas finn emil oskar axel gustav nils bjorn mats tobias sebastian dominik florian ' +
  'stefan markus klaus dieter jurgen wolfgang helmut gerhard uwe karim hamid rashid tariq bilal imran faisal ' +
  'salman abdul mustafa mehmet emre kemal murat anwar ravi sunil anil rajesh suresh mahesh ramesh deepak vikram ' +
  'rohan karan nikhil ashok mohan kiran chen liang ming jian hao tao feng satoshi yoshi daisuke minh duc kofi ' +
  'kwame emeka chidi tunde sipho thabo dwight mitt rand marcus curtis clifford leonard clarence ernest norman ' +
  'stanley herbert alvin melvin milton lester floyd cecil clyde glenn dale duane dean lee todd brett derek kurt ' +
  'troy darren dwayne shane travis chad blake cole dustin garrett evan owen liam lucas mason caleb wyatt gavin ' +
  'connor cameron devin malcolm rupert alistair angus duncan hamish callum lachlan fraser gareth rhys declan conor ' +
  'eamon brendan cormac seamus gerard roland silvio basil amos cyril raghav ty trey dax rob ned hank walt wes zack zach ' +
  'antonin elijah ezra abraham isaac josiah micah silas tobin rowan jasper hudson jude wendell roscoe orville ' +
  'wilbur virgil rufus silvester sylvester terence terrence roderick rory rhett quentin quincy percy otto otis ' +
  'omari nolan neal nathaniel napoleon moses monte miles mickey merle maurice maurizio marvin marlon marcel luther ' +
  'lou lionel leroy leland lamar kirk kermit kenny kendrick kelvin jerome jermaine jeffery jarvis jamal jake isaiah ' +
  'irving ira horace hiram hershel herman harvey gus grover grady gregg gilbert gil geoffrey geoff gerry garth ' +
  'franklin forrest ezekiel everett ervin emmett emmanuel elliot elliott elmer ellis elias edwin edgar earl doyle ' +
  'donnie dominic dewey desmond denis darryl darrell darnell danny damon cyrus cornelius clint clayton chester ' +
  'cesar cedric cary carlton byron burt bret brent bert bernard benny barry barney armando archie andre allan ' +
  'alfredo alfred alec adrian abel abdullah aziz bashar binyamin yitzhak shimon ehud moshe avi eli yair naftali ' +
  'itamar mahmoud yasser ismail yahya khaled marwan nasser hossein reza mahdi ebrahim hamad bandar volodymyr ' +
  'oleksandr dmytro petro mykola andriy yevgeny sergey aleksandr alexandr andrei nikita anton maxim konstantin ' +
  'leonid gennady grigory jiri vaclav milos zoran dragan goran slobodan aleksandar laszlo gabor zoltan istvan janos ' +
  'radek jaroslaw lech mateusz tadeusz narendra rajiv manmohan arvind ajay anand gautam harish naresh prakash ' +
  'rakesh sachin sandeep satish shashi subhash venkat nawaz shehbaz asif pervez zulfikar hasan hussein kazuo shinzo ' +
  'fumio taro yoshihide junichiro akira jiro ichiro jinping keqiang jong seung ferdinand rodrigo benigno joko ' +
  'prabowo mahathir najib nelson julius uhuru raila yoweri goodluck muhammadu bola olusegun idriss abiy haile ' +
  'paulo luiz jair inacio nicolas evo alvaro gustavo augusto fidel nayib';
const FEMALE =
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley ' +
  'kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen ' +
  'amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet ' +
  'catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith ' +
  'megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail ' +
  'alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany ' +
  'charlotte marie kayla alexis lori kate katie jane anne claire lucy sophie chloe ellen eleanor jill sally wendy ' +
  'hillary hilary melanie melania ivanka monica veronica rosa carmen elena sofia lucia ines fatima aisha leila ' +
  'zainab noor svetlana natasha olga irina tatiana priya anita sunita lakshmi mei yuki keiko ingrid astrid greta ' +
  'nadia amelia isla freya harriet fiona moira siobhan niamh aoife caroline jenny beth debbie liz meghan gwen ' +
  'jasmine brooke paige haley savannah autumn faith hope joy april june rosemary yvonne yvette simone monique ' +
  'dominique genevieve celine sylvie brigitte margot elise elodie camille juliette adele helene chantal paula ' +
  'laurie valerie vanessa erin erica tara tiffany crystal heidi holly ivy hazel violet daisy lily rose poppy ruby ' +
  'ella mia ava zoe leah naomi miriam esther rachael tamara tanya tracy tricia vera wanda rhonda roberta rita ' +
  'ramona raquel pilar dolores consuelo guadalupe ximena valeria gabriela daniela mariana adriana juliana luciana ' +
  'beatriz isabel silvia giulia chiara francesca alessandra federica paola elisa sabine petra ulrike gudrun heike ' +
  'monika katrin anke birgit karin kirsten maren solveig sigrid linnea maja freja signe agnes edith mabel ethel ' +
  'irene lorraine louise lynn maureen peggy phyllis thelma norma gail geraldine bernadette colleen deirdre maeve ' +
  'orla sinead roisin ciara layla leyla amina khadija mariam maryam yasmin samira nadine rania huda salma shreya ' +
  'pooja neha kavita meena rekha usha lata indira sonia aditi ananya divya nisha ritu seema sushma ling xia yan ' +
  'hui na akiko emiko naoko sakura thuy linh ngozi chioma amara zanele nomvula ' +
  'annette ariana arlene audrey beatrice becky belinda bernice bessie bethany blanche bonnie bridget candace carla ' +
  'carly carole cassandra cecilia celeste celia charlene christie claudia connie constance corinne darlene deanna ' +
  'debora delia desiree dianne eileen elaine eloise elsa elsie emilia erika eunice eva faye felicia flora gertrude ' +
  'gina gladys glenda gwendolyn helena ida ilana imogen inez irma jana jeanette jeanne jeannine jenna joann joanna ' +
  'joanne jocelyn jodi josephine juanita juliet kara karla katharine kathy katrina kay kellie kelsey kristen ' +
  'kristin kristina lana latoya lena lillian lois loretta lucille lydia madeline mae mandy marcia margarita margie ' +
  'marian marianne marina marjorie marlene marsha maxine melinda meredith mildred mindy minnie miranda molly mona ' +
  'muriel myra nellie nina noelle nora patsy patty pauline penelope priscilla renee rosalie roxanne sabrina selena ' +
  'sheila shelley sherri sherry sonya stacey stella sue susanne suzanne sylvia tammy tasha terri therese tina toni ' +
  'tracey trisha ursula vicki vickie vicky viola vivian wilma winifred yolanda angelina giorgia emmanuelle segolene ' +
  'annalena dilma cristina jacinda nicola priti suella rishika benazir sanna mette erna magdalena ksenia yulia ' +
  'natalia oksana olena ludmila katarina zuzana ewa agnieszka malgorzata halima parisa shirin soraya hester thea agatha edna enid greer imelda ottilie philippa';

export type Gender = 'male' | 'female';

const genders = new Map<string, Gender>();
for (const name of MALE.split(' ')) genders.set(name, 'male');
// A name in both lists keeps no gender of its own but still tells a person.
const shared = new Set<string>();
for (const name of FEMALE.split(' ')) {
  if (genders.has(name)) shared.add(name);
  genders.set(name, 'female');
}

export const isGivenName = (lower: string): boolean => genders.has(lower);

export const genderOf = (lower: string): Gender | null =>
  shared.has(lower) ? null : (genders.get(lower) ?? null);
