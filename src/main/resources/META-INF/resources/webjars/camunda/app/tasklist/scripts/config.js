import "/js/left.js";

export default {
  shortcuts: {
    claimTask: { key: "ctrl+alt+c", description: "deze taak op u nemen / take this task" },
    focusFilter: { key: "ctrl+shift+f", description: "naar de lijsten / to the lists" },
    focusList: { key: "ctrl+alt+l", description: "naar de taken / to the tasks" },
    focusForm: { key: "ctrl+alt+f", description: "naar het formulier / to the form" },
  },
};
